import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'
import { claimSql, eventSql, type HolderRow, holderSql, toAnswer } from './claim-sql'
import { type DeskNow, listDesks, noteSighting } from './desk-sightings'
import { migrateRegister } from './migrations/migrate-register'
import type { OfficeAddress } from './office-address'
import { toOfficeFailure } from './office-failure'
import { listSettled, type Settled, type Settlement, settleClaims } from './settle-claims'

/** The shared register of an office, on PostgreSQL: who may send what, and what came of it. */
export interface Register {
  readonly officeId: string
  /** Makes a desk known; gives its id. */
  addDesk(): Promise<string>
  /** Says what a desk is called from now on. */
  nameDesk(deskId: string, name: string): Promise<void>
  /** The highest number of a claim that the register has of a desk; null for a desk it does not know. */
  findLastSeq(deskId: string): Promise<number | null>
  /**
   * Claims keys for a desk, all in one statement. Gives, in the order asked, whose each is now: what a desk claimed
   * before is its own, under the number it had.
   */
  claim(desk: DeskAtWork, asked: readonly AskedClaim[]): Promise<ClaimAnswer[]>
  /** The numbers of a desk's claims that nothing was told of yet. */
  listUntold(deskId: string): Promise<number[]>
  /** Adds what became of claims of a desk; what was added before is not added again. */
  addEvents(deskId: string, events: readonly ClaimEvent[]): Promise<void>
  /**
   * Adds what a desk read of claims that others made. An end is not added where the claim was told to be done: the
   * transaction decides, and whoever asks for the key next learns it.
   */
  settle(by: Reader, settlements: readonly Settlement[]): Promise<void>
  /** What other desks told of a desk's claims: the last word of each. */
  listSettled(deskId: string): Promise<Settled[]>
  /** Notes that a desk is at work, by the register's clock. */
  noteSighting(by: Reader, isSending: boolean): Promise<void>
  /** The desks, the one that was seen last first; at most a hundred. */
  listDesks(): Promise<DeskNow[]>
  close(): Promise<void>
}

export interface DeskAtWork {
  readonly deskId: string
  /** The address of the partner's service. */
  readonly service: string
  /** Who works: the operating system's user. */
  readonly operator: string
}

/** Who reads at a desk: the operating system's user. */
export type Reader = Omit<DeskAtWork, 'service'>

export interface AskedClaim {
  readonly key: string
  readonly seq: number
  /** When it was sent, epoch seconds, UTC; null for now. */
  readonly at: number | null
}

export interface ClaimEvent {
  /** Counts up for each desk. */
  readonly id: number
  readonly seq: number
  readonly event: 'done' | 'doubt' | 'void'
  readonly registrationId: string | null
  readonly at: number | null
}

export type ClaimAnswer =
  | { readonly kind: 'ours'; readonly seq: number }
  | { readonly kind: 'theirs'; readonly holder: RegisterHolder }

export interface RegisterHolder {
  readonly claimId: number
  readonly deskId: string
  readonly desk: string
  readonly operator: string
  readonly at: number
  readonly state: 'done' | 'unknown' | 'sending'
  readonly registrationId: string | null
  /** Whether it was claimed in the last two minutes, by the server's clock: the other desk is at it. */
  readonly isRecent: boolean
  /** When it was claimed, epoch seconds, and how long ago that is, both by the server's clock. */
  readonly claimedAt: number
  readonly ageSeconds: number
}

/** Whatever the network does, nobody waits longer than this for the office. */
const connectMs = 8000
const statementMs = 15_000
const mostConnections = 3

/**
 * Connects to the register, and makes it or brings it up to date where that is allowed.
 *
 * Rejects with `OfficeAway`, or an `AppError` of an `office-…` code where only a person can help. `authorities`
 * are trusted beside Node's own, PEM.
 */
export async function openRegister(
  address: OfficeAddress,
  { password, authorities }: { readonly password: string; readonly authorities: readonly string[] },
): Promise<Register> {
  const { host, port, database, user, isEncrypted } = address
  const pool = new pg.Pool({
    ...{ host, port, database, user, password },
    application_name: 'elkassa-console',
    ssl: isEncrypted && { ...(authorities.length > 0 && { ca: [...authorities] }) },
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: statementMs,
    query_timeout: statementMs + 2000,
    idle_in_transaction_session_timeout: statementMs,
    keepAlive: true,
    allowExitOnIdle: true,
  })
  // A connection that breaks between two questions is replaced at the next; while it is lent out the pool does not
  // listen to it, and an error that nobody hears would end the console.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const { officeId, salt } = await begin(pool)
    return createRegister(pool, officeId, salt)
  } catch (error) {
    await pool.end().catch(() => undefined)
    throw toOfficeFailure(error)
  }
}

async function begin(pool: pg.Pool): Promise<{ officeId: string; salt: Buffer }> {
  const client = await pool.connect()
  try {
    await migrateRegister(client)
    const { rows } = await client.query<{ office_id: string; salt: Buffer }>(
      'SELECT office_id, salt FROM elkassa.office',
    )
    const [office] = rows
    if (!office) throw new Error('the register has no office')
    return { officeId: office.office_id, salt: office.salt }
  } finally {
    client.release()
  }
}

function createRegister(pool: pg.Pool, officeId: string, salt: Buffer): Register {
  const services = new Map<string, number>()

  async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
    try {
      return (await pool.query<Row>(text, values)).rows
    } catch (error) {
      throw toOfficeFailure(error)
    }
  }

  async function inOwn<T>(perform: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    try {
      const client = await pool.connect()
      let fault: unknown
      try {
        return await perform(client)
      } catch (error) {
        fault = error
        throw error
      } finally {
        // One that failed within a transaction is not used again.
        client.release(fault !== undefined)
      }
    } catch (error) {
      throw toOfficeFailure(error)
    }
  }

  async function findService(address: string): Promise<number> {
    const known = services.get(address)
    if (known !== undefined) return known
    await ask('INSERT INTO elkassa.services (address) VALUES ($1) ON CONFLICT DO NOTHING', [
      address,
    ])
    const [found] = await ask<{ service_id: number }>(
      'SELECT service_id FROM elkassa.services WHERE address = $1',
      [address],
    )
    if (!found) throw new Error('a service that was just added is not there')
    services.set(address, found.service_id)
    return found.service_id
  }

  const hide = (key: string) => createHmac('sha256', salt).update(key).digest()

  return {
    officeId,
    async addDesk() {
      const deskId = randomUUID()
      await ask('INSERT INTO elkassa.desks (desk_id) VALUES ($1)', [deskId])
      return deskId
    },
    async nameDesk(deskId, name) {
      await ask(
        `INSERT INTO elkassa.desk_names (desk_id, name)
         SELECT $1, $2::text WHERE $2::text IS DISTINCT FROM (SELECT name FROM elkassa.desk_names
           WHERE desk_id = $1 ORDER BY since DESC LIMIT 1)`,
        [deskId, name],
      )
    },
    async findLastSeq(deskId) {
      const [found] = await ask<{ last: string }>(
        `SELECT coalesce((SELECT max(seq) FROM elkassa.claims c WHERE c.desk_id = d.desk_id), 0) AS last
         FROM elkassa.desks d WHERE d.desk_id = $1`,
        [deskId],
      )
      return found ? Number(found.last) : null
    },
    async claim(desk, asked) {
      const serviceId = await findService(desk.service)
      const answers = new Map<string, ClaimAnswer>()
      let open = asked.map((one) => ({ ...one, hidden: hide(one.key) }))
      while (open.length > 0) {
        const made = await ask<{ key: Buffer; seq: string }>(claimSql, [
          serviceId,
          open.map(({ hidden }) => hidden),
          open.map(({ seq }) => seq),
          ...[desk.deskId, desk.operator],
          open.map(({ at }) => at),
        ])
        for (const { key, seq } of made) {
          answers.set(key.toString('hex'), { kind: 'ours', seq: Number(seq) })
        }
        const isOpen = ({ hidden }: { readonly hidden: Buffer }) =>
          !answers.has(hidden.toString('hex'))
        open = open.filter(isOpen)
        if (open.length === 0) break
        const held = await ask<HolderRow>(holderSql, [serviceId, open.map(({ hidden }) => hidden)])
        for (const row of held) {
          // A claim that ended just now is nobody's: the next may be made.
          if (row.event !== 'void') answers.set(row.key.toString('hex'), toAnswer(row, desk.deskId))
        }
        open = open.filter(isOpen)
      }
      return asked.map(({ key }) => {
        const answer = answers.get(hide(key).toString('hex'))
        if (!answer) throw new Error('a key that was just claimed has no claim')
        return answer
      })
    },
    async listUntold(deskId) {
      const found = await ask<{ seq: string }>(
        `SELECT c.seq FROM elkassa.claims c WHERE c.desk_id = $1 AND NOT EXISTS (
           SELECT FROM elkassa.claim_events e WHERE e.claim_id = c.claim_id)`,
        [deskId],
      )
      return found.map(({ seq }) => Number(seq))
    },
    async addEvents(deskId, events) {
      await ask(eventSql, [
        deskId,
        events.map(({ id }) => id),
        events.map(({ seq }) => seq),
        events.map(({ event }) => event),
        events.map(({ registrationId }) => registrationId),
        events.map(({ at }) => at),
      ])
    },
    settle: (by, settlements) => inOwn((client) => settleClaims(client, by, settlements)),
    listSettled: (deskId) => inOwn((client) => listSettled(client, deskId)),
    noteSighting: (by, isSending) => inOwn((client) => noteSighting(client, by, isSending)),
    listDesks: () => inOwn(listDesks),
    close: () => pool.end(),
  }
}
