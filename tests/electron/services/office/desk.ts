import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { systemClock } from '#electron/async/clock'
import type { PracticeOptions } from '#electron/practice/practice-server'
import { createOffice, type OfficeDeps } from '#electron/services/office/office'
import type { EngineOptions } from '#electron/services/sending/engine-options'
import { type RegisterServer, startRegisterServer } from '#tests/electron/office/register-server'
import { openSendingHarness } from '../sending/sending-harness'

export const service = 'https://layanan.contoh'

/** Desks of one office that work with one partner's service. */
export async function openOfficeOf(register: RegisterServer, practice: PracticeOptions = {}) {
  const first = await openSendingHarness(practice)
  const closers: (() => Promise<void>)[] = []

  /** A desk with a record of its own. */
  async function openDesk(deskName: string, options: Partial<OfficeDeps> = {}) {
    const harness = await openSendingHarness({}, first.server)
    let office = join()
    closers.push(async () => {
      await office.close()
      await harness.close()
    })

    function join() {
      return createOffice({
        writer: harness.writer,
        openRegister: () => register.open(),
        service,
        deskName,
        operator: 'siti',
        clock: systemClock,
        acceptCollisions: null,
        onChange: () => undefined,
        warn: () => undefined,
        ...options,
      })
    }

    return {
      ...harness,
      office: () => office,
      /** Leaves the office and joins it again, as a console that is started anew. */
      async joinAgain() {
        await office.close()
        office = join()
        await office.whenAnswered(AbortSignal.timeout(20_000))
      },
      start: (runId: number, own: Partial<EngineOptions> = {}) =>
        harness.start(runId, { office, ...own }),
    }
  }

  return {
    server: first.server,
    openDesk,
    /** The outcome that the register has of each claim, by desk and key's order of claiming. */
    claims: () =>
      register.query<{ desk: string; turn: number; events: string[] }>(
        `SELECT n.name AS desk, c.turn, array(SELECT e.event FROM elkassa.claim_events e
           WHERE e.claim_id = c.claim_id ORDER BY e.number) AS events
         FROM elkassa.claims c JOIN elkassa.desk_names n USING (desk_id) ORDER BY c.claim_id`,
      ),
    async close() {
      for (const close of closers) await close()
      await first.close()
    },
  }
}

/** A register and a partner's service for the tests of a file: the register is empty at the start of each. */
export function officeForTests() {
  let register: RegisterServer
  let office: Awaited<ReturnType<typeof openOfficeOf>>
  beforeAll(async () => {
    register = await startRegisterServer()
  }, 60_000)
  afterAll(() => register.remove())
  beforeEach(async () => {
    office = await openOfficeOf(register)
  })
  afterEach(async () => {
    await office.close()
    await register.start()
    await register.query('DROP SCHEMA IF EXISTS elkassa CASCADE')
  })
  return {
    get register() {
      return register
    },
    get office() {
      return office
    },
  }
}
