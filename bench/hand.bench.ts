import { join } from 'node:path'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { echoKeys, typeSearch } from './frame/hand'
import { atMost, percentile } from './frame/numbers'
import { openUsers, whenUsable } from './frame/processes/console-window'
import type { PageProbe } from './frame/processes/devtools'
import { seedUsers } from './frame/processes/profile'
import { openWindow } from './frame/processes/window-process'

const userCount = 200_000

export const bench: Bench = {
  title: 'From hand to eye: a key in the search of users, until its rows are painted',
  parts: { seedUsers },
  async run(context) {
    const profile = join(context.folder, 'profile')
    await context.run(seedUsers, { profile, users: userCount })
    const rounds = context.isQuick ? 10 : 40
    const echo = await inHello(context, (page) => echoKeys(page, rounds))
    const search = await inConsole(context, profile, async (page) => {
      await openUsers(page)
      return typeSearch(page, rounds)
    })
    return searchFigures(search, echo)
  },
}

function searchFigures(search: readonly number[], echo: readonly number[]): Figure[] {
  const beside = (share: number) => ({ what: 'an echo', value: percentile(echo, share) })
  const over = percentile(search, 0.95) - percentile(echo, 0.95)
  return [
    {
      what: `a key to rows painted, ${userCount} users, p50`,
      value: percentile(search, 0.5),
      unit: 'ms',
      beside: beside(0.5),
    },
    {
      what: `a key to rows painted, ${userCount} users, p95`,
      value: percentile(search, 0.95),
      unit: 'ms',
      beside: beside(0.95),
    },
    { what: 'over an echo, p95', value: over, unit: 'ms', bar: atMost(15) },
  ]
}

async function inConsole<T>(
  context: BenchContext,
  profile: string,
  measure: (page: PageProbe) => Promise<T>,
): Promise<T> {
  const window = await openWindow(context.console, ['--practice', '--profile', profile])
  await whenUsable(window.page)
  const measured = await measure(window.page)
  await window.stop()
  return measured
}

async function inHello<T>(
  { hello }: BenchContext,
  measure: (page: PageProbe) => Promise<T>,
): Promise<T> {
  const window = await openWindow(hello)
  const measured = await measure(window.page)
  await window.stop()
  return measured
}
