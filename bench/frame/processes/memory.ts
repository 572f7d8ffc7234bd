import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { median } from '../numbers'

/** Where Linux tells how much of shared memory is a process's own share (PSS). */
export const canReadMemory = process.platform === 'linux'

/** The memory of a process and all it started once it has come to rest, MB (PSS). */
export async function idleMemory(pid: number, { restMs }: { restMs: number }): Promise<number> {
  await wait(restMs)
  const samples: number[] = []
  for (let n = 0; n < 5; n += 1) {
    samples.push(familyOf(pid).reduce((sum, one) => sum + readPss(one), 0))
    await wait(200)
  }
  return median(samples)
}

function familyOf(root: number): number[] {
  const parents = readParents()
  const family = [root]
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid)
  }
  return family
}

function readParents(): Map<number, number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // Behind the last parenthesis: a program may have one in its name.
    const parent = readOrEmpty(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  return parents
}

function readPss(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

/** A process may end between being listed and being read. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
