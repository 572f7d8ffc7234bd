import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { listRowsAfter } from '#electron/ledger/run-rows-table'
import { verifyHistory } from '#electron/ledger/verify-history'
import type { FaultRule } from '#electron/practice/faults'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import type { ReadableDb } from '#electron/sqlite/database'
import { buildWorker } from '#tests/electron/built-worker'
import { addRun } from '#tests/electron/ledger/open-test-ledger'
import type { SenderOrder } from './sender-order'
import { withFolder } from './with-folder'

const sender = fileURLToPath(await buildWorker('tests/torture/sender.ts'))
const usersBefore = 30

/** Longer than the service takes for anything it still does after its answer is lost. */
const settleSeconds = 3

/** Makes `kills` processes die over one run; afterwards one may live to its end. */
export interface KillPlan {
  readonly rows: number
  readonly kills: number
  readonly inFlight: number
  readonly faults: readonly FaultRule[]
  /** Where a life kills itself; null where it is killed from outside. */
  readonly crash: () => SenderOrder['crash']
  /** Resolves when a life that is killed from outside is to end. */
  readonly isOver?: (server: PracticeServer) => Promise<unknown>
}

/**
 * Sends a run with processes that are killed one after another, and judges what is left after each death
 * by the service's own record. Gives how many died.
 */
export function killRun(plan: KillPlan): Promise<number> {
  return withFolder((folder) => killRunIn(folder, plan))
}

async function killRunIn(folder: string, plan: KillPlan): Promise<number> {
  const server = await startPracticeServer({ users: usersBefore, faults: plan.faults })
  const ledger = join(folder, 'ledger.db')
  const runId = addStores(ledger, plan.rows)
  let deaths = 0
  let isDone = false
  // Some lives end by themselves with rows left that failed three times: a person starts those again.
  for (let life = 0; !isDone && life < plan.kills + 50; life += 1) {
    const mayDie = deaths < plan.kills
    const order = { ledger, url: server.url, runId, inFlight: plan.inFlight, settleSeconds }
    const child = live(server, { ...order, crash: mayDie ? plan.crash() : null })
    const exited = once(child, 'exit')
    if (mayDie && plan.isOver) {
      await Promise.race([plan.isOver(server), exited])
      child.kill('SIGKILL')
    }
    const [code, signal] = await exited
    if (signal === 'SIGKILL') deaths += 1
    else expect(code).toBe(0)
    isDone = judge(ledger, runId, server, plan.rows)
  }
  expect(isDone).toBe(true)
  await judgeEnd(ledger, runId, server, plan.rows)
  await server.close()
  return deaths
}

function addStores(path: string, rows: number): number {
  const db = openLedger(path, { isExpected: false, now: 1000 })
  const stores = Array.from({ length: rows }, (_, n) => ({
    emailKey: `toko${n}@contoh.co.id`,
    values: {
      storeName: `Toko ${n}`,
      userType: '0',
      phone: '081234567890',
      email: `toko${n}@contoh.co.id`,
      address: 'Jl. Contoh 1',
    },
  }))
  const runId = addRun(db, stores)
  db.close()
  return runId
}

function live({ key, token }: PracticeServer, order: SenderOrder): ChildProcess {
  return spawn(process.execPath, [sender, JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ELKASSA_KEY: key, ELKASSA_TOKEN: token },
  })
}

function openFound(path: string): ReadableDb {
  return new Database(path, { readonly: true }) as unknown as ReadableDb // It is only read.
}

/** States in which a row claims to have left nothing at the service. */
const notThere: ReadonlySet<string> = new Set(['ready', 'unsent', 'refused', 'problem', 'excluded'])

/** Judges what was found after a death; true where every row is done. */
function judge(path: string, runId: number, server: PracticeServer, rows: number): boolean {
  const db = openFound(path)
  const found = listRowsAfter(db, runId, -1, rows + 1)
  db.close()
  expect(found).toHaveLength(rows)
  const isThere = (email: string) => server.findUser(email) !== undefined
  const lost = found.filter(({ emailKey, state }) => state === 'done' && !isThere(emailKey))
  const denied = found.filter(({ emailKey, state }) => notThere.has(state) && isThere(emailKey))
  expect({ lost, denied }).toEqual({ lost: [], denied: [] })
  // The service refuses an address it has: this is every send that was one too many.
  expect(server.counts().duplicatesRefused).toBe(0)
  return found.every(({ state, registrationId }) => state === 'done' && registrationId !== null)
}

async function judgeEnd(path: string, runId: number, server: PracticeServer, rows: number) {
  expect(server.userCount()).toBe(usersBefore + rows)
  expect(server.counts().registered).toBe(rows)
  const db = openFound(path)
  for (const row of listRowsAfter(db, runId, -1, rows)) {
    expect(row.registrationId).toBe(server.findUser(row.emailKey)?.registrationId)
  }
  const done = db.prepare(`SELECT row_number FROM history WHERE outcome = 'done'`).pluck().all()
  expect(new Set(done).size).toBe(rows)
  expect(done).toHaveLength(rows)
  expect(await verifyHistory(db)).toMatchObject({ kind: 'intact' })
  db.close()
}

/** Waits until the service was called so many times more, and then a little. */
export async function untilCalled(server: PracticeServer, calls: number, moreMs: number) {
  const count = () => Object.values(server.counts().calls).reduce((sum, each) => sum + each, 0)
  const until = count() + calls
  while (count() < until) await sleep(1)
  await sleep(moreMs)
}
