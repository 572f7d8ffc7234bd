import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#electron/ledger/open-ledger'
import { buildWorker } from '#tests/electron/built-worker'
import { createRandom } from '#tests/electron/sheets/random'
import { withFolder } from './with-folder'

const writer = fileURLToPath(await buildWorker('tests/torture/ledger-writer.ts'))

/** Kills a writer once it has said so many ids are durable; gives all it said until it was gone. */
async function killWriter(path: string, count: number): Promise<number[]> {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(Number(line))
    if (said.length === count) child.kill('SIGKILL')
  }
  return said
}

describe('a ledger whose writer is killed', () => {
  it.concurrent.each([1, 2, 3, 4])('has all it was said to have: 25 kills, series %i', (seed) =>
    withFolder(async (folder) => {
      const random = createRandom(seed)
      const path = join(folder, 'ledger.db')
      openLedger(path, { isExpected: false, now: 1000 }).close()
      for (let kill = 0; kill < 25; kill += 1) {
        const said = await killWriter(path, 1 + Math.floor(random() * 60))
        const ledger = openLedger(path, { isExpected: true, now: 1000 })
        const kept = new Set(ledger.prepare('SELECT id FROM runs').pluck().all())
        ledger.close()
        expect(said.length).toBeGreaterThan(0)
        expect(said.filter((id) => !kept.has(id))).toEqual([])
      }
    }),
  )
})
