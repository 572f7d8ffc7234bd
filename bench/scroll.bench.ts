import { join } from 'node:path'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { atMost } from './frame/numbers'
import { openUsers, whenUsable } from './frame/processes/console-window'
import { seedUsers } from './frame/processes/profile'
import { openWindow } from './frame/processes/window-process'
import { type Frames, scrollFrames, showPlainRows } from './frame/scroll'

const userCount = 200_000
const plainRows = 10_000

export const bench: Bench = {
  title: `Scrolling ${userCount} users, beside plain rows in a hello-world window`,
  parts: { seedUsers },
  async run(context) {
    const frames = context.isQuick ? 200 : 900
    const plain = await scrollPlainRows(context, frames)
    const users = await scrollUsers(context, frames)
    return [
      figureOf('95 of 100 frames within', at(users, 0.95), at(plain, 0.95), 20),
      figureOf('the longest frame', at(users, 1), at(plain, 1), 50),
    ]
  },
}

function figureOf(what: string, value: number, plain: number, most: number): Figure {
  return {
    what,
    value,
    unit: 'ms',
    beside: { what: 'plain rows', value: plain },
    bar: atMost(most),
  }
}

function at(frames: Frames, part: number): number {
  return frames[Math.ceil(frames.length * part) - 1] ?? Number.NaN
}

async function scrollPlainRows({ hello }: BenchContext, frames: number): Promise<Frames> {
  const window = await openWindow(hello)
  await showPlainRows(window.page, plainRows)
  const lengths = await scrollFrames(window.page, '#rows', frames)
  await window.stop()
  return lengths
}

async function scrollUsers(context: BenchContext, frames: number): Promise<Frames> {
  const profile = join(context.folder, 'profile')
  await context.run(seedUsers, { profile, users: userCount })
  const window = await openWindow(context.console, ['--practice', '--profile', profile])
  await whenUsable(window.page)
  await openUsers(window.page)
  const lengths = await scrollFrames(window.page, '[role=grid]', frames)
  await window.stop()
  return lengths
}
