import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { openCache } from '#electron/cache/cache-client'
import { groupCommits, type LedgerWriter } from '#electron/ledger/group-commit'
import { openLedger } from '#electron/ledger/open-ledger'
import { insertRows } from '#electron/ledger/runs/insert-rows'
import { countRows, insertRun, setRunState } from '#electron/ledger/runs/runs-table'
import { readOfficeAddress } from '#electron/office/office-address'
import { openRegister } from '#electron/office/register'
import { createFieldCipher, type FieldCipher } from '#electron/secrets/field-cipher'
import { createOffice, type Office } from '#electron/services/office/office'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { createServiceControls } from '#electron/services/proof/service-controls'
import { sealPassword } from '#electron/services/runs/passwords/passwords'
import { createSending } from '#electron/services/sending/sending'
import { createSendingStrategies } from '#electron/services/sending/strategies/sending-strategies'
import { type LoopDelay, watchLoop } from './processes/loop-delay'
import { builtWorkers } from './processes/workers'
import { type SendInput, storeFields, warmUpRows } from './send-bare'

/** How a desk comes to the register of its office. */
export interface RegisterAccess {
  readonly address: string
  readonly password: string
}

/** Sends a run with the console's own engine over a real ledger; gives rows/s and how main fared. */
export async function sendRun(
  input: SendInput & { readonly register?: RegisterAccess },
): Promise<{ rowsPerSecond: number; delay: LoopDelay }> {
  const { url, key, token } = input.service
  const folder = mkdtempSync(join(input.folder, 'run-'))
  const writer = groupCommits(
    openLedger(join(folder, 'ledger.db'), { isExpected: false, now: 1_790_000_000 }),
  )
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl: builtWorkers.cache })
  const api = createElkassaApi({ baseUrl: url, credentials: { key, token } })
  const cipher = createFieldCipher({ id: 'bench', bytes: randomBytes(32), isPersistent: true })
  const office = input.register ? joinOffice(writer, url, input.register) : null
  await office?.whenAnswered(new AbortController().signal)
  const sending = createSending({
    refuseWriting: () => undefined,
    writer,
    strategies: createSendingStrategies({ api, cache, clock: systemClock }),
    office,
    controls: createServiceControls({
      api,
      writer,
      clock: systemClock,
      countCopied: cache.countUsers,
      knownSigns: practiceSigns,
      settleSeconds: () => 600,
    }),
    cipher,
    actor: 'bench',
    clock: systemClock,
    limits: () => ({
      start: input.inFlight,
      most: input.inFlight,
      settleSeconds: 600,
      checksFirst: input.checksFirst,
    }),
    onProgress: () => undefined,
    onFault: (error) => {
      throw error
    },
  })

  async function send(runId: number, rows: number): Promise<void> {
    sending.start(runId, { trial: false })
    await sending.whenIdle()
    const { done } = countRows(writer.db, runId)
    if (done !== rows) throw new Error(`only ${done} of ${rows} rows are done`)
  }

  const warmUp = addRun(writer, cipher, `${input.series}.warm`, warmUpRows)
  const run = addRun(writer, cipher, input.series, input.rows)
  await send(warmUp, warmUpRows)
  const loop = watchLoop()
  const startedAt = performance.now()
  await send(run, input.rows)
  const seconds = (performance.now() - startedAt) / 1000
  const delay = loop.stop()
  await office?.close()
  await api.close()
  await cache.close()
  writer.db.close()
  return { rowsPerSecond: input.rows / seconds, delay }
}

function joinOffice(
  writer: LedgerWriter,
  service: string,
  { address, password }: RegisterAccess,
): Office {
  return createOffice({
    ...{ writer, service, deskName: 'bench', operator: 'bench', clock: systemClock },
    acceptCollisions: null,
    openRegister: () => openRegister(readOfficeAddress(address), { password, authorities: [] }),
    onChange: () => undefined,
    warn: () => undefined,
  })
}

function addRun(writer: LedgerWriter, cipher: FieldCipher, series: string, rows: number): number {
  const runId = insertRun(writer.db, {
    kind: 'register',
    source: {
      name: `${series}.csv`,
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      sheet: null,
      headerRow: 1,
    },
    sourceHash: series,
    createdAt: 1_790_000_000,
  })
  insertRows(
    writer.db,
    runId,
    Array.from({ length: rows }, (_, position) => {
      const values = storeFields(series, position)
      return {
        position,
        rowNumber: position + 2,
        state: 'ready' as const,
        values,
        passwordSealed: sealPassword(cipher, { runId, position }, 'rahasia-uji'),
        problems: [],
        repairs: [],
        conflict: null,
        dedupeKey: values.email,
      }
    }),
  )
  setRunState(writer.db, runId, 'ready', 1_790_000_000)
  return runId
}
