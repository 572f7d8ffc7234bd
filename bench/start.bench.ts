import { join } from 'node:path'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { atMost, median, ratioAtMost } from './frame/numbers'
import { openFirstRun, whenUsable } from './frame/processes/console-window'
import { canReadMemory, idleMemory } from './frame/processes/memory'
import { seedUsers } from './frame/processes/profile'
import { openWindow } from './frame/processes/window-process'
import { seedRun } from './frame/runs'

const userCount = 200_000
const rowCount = 100_000

export const bench: Bench = {
  title: 'Start and memory, beside a hello-world window in the same Electron',
  parts: { seedUsers, seedRun },
  async run(context) {
    const empty = join(context.folder, 'empty')
    const full = join(context.folder, 'full')
    await context.run(seedUsers, { profile: full, users: userCount })
    // The first start of a profile makes its files.
    await startConsole(context, empty)
    await startConsole(context, full)
    const times = await measureStarts(context, full)
    if (!canReadMemory) return times
    return [...times, ...(await measureMemory(context, { empty, full }))]
  },
}

async function measureStarts(context: BenchContext, profile: string): Promise<Figure[]> {
  const hello: number[] = []
  const shown: number[] = []
  const usable: number[] = []
  const rounds = context.isQuick ? 4 : 11
  for (let round = 0; round < rounds; round += 1) {
    hello.push(await startHello(context))
    const start = await startConsole(context, profile)
    shown.push(start.shownMs)
    usable.push(start.usableMs)
  }
  const beside = { what: 'hello', value: median(hello) }
  return [
    { what: 'first paint', value: median(shown), unit: 'ms', beside, bar: ratioAtMost(1.3) },
    {
      what: `usable, ${userCount} users cached`,
      value: median(usable),
      unit: 'ms',
      beside,
      bar: ratioAtMost(1.6),
    },
  ]
}

async function startHello({ hello }: BenchContext): Promise<number> {
  const window = await openWindow(hello)
  await window.stop()
  return window.shownMs
}

async function startConsole({ console }: BenchContext, profile: string) {
  const window = await openWindow(console, ['--practice', '--profile', profile])
  const usableMs = window.toElapsedMs(await whenUsable(window.page))
  await window.stop()
  return { shownMs: window.shownMs, usableMs }
}

async function measureMemory(
  context: BenchContext,
  { empty, full }: { readonly empty: string; readonly full: string },
): Promise<Figure[]> {
  const restMs = context.isQuick ? 2000 : 8000
  const hello = await openWindow(context.hello)
  const helloMb = await idleMemory(hello.pid, { restMs })
  await hello.stop()
  const idleMb = await consoleMemory(context, empty, restMs)
  await context.run(seedRun, { profile: full, rows: rowCount })
  const fullMb = await consoleMemory(context, full, restMs, true)
  return [
    {
      what: 'memory idle (PSS, all processes)',
      value: idleMb,
      unit: 'MB',
      beside: { what: 'hello', value: helloMb },
      bar: ratioAtMost(1.3),
    },
    {
      what: `more with ${userCount} users and a run of ${rowCount} rows open`,
      value: fullMb - idleMb,
      unit: 'MB',
      bar: atMost(60),
    },
  ]
}

async function consoleMemory(
  { console }: BenchContext,
  profile: string,
  restMs: number,
  hasRun = false,
): Promise<number> {
  const window = await openWindow(console, ['--practice', '--profile', profile])
  await whenUsable(window.page)
  if (hasRun) await openFirstRun(window.page)
  const mb = await idleMemory(window.pid, { restMs })
  await window.stop()
  return mb
}
