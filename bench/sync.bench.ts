import type { Bench, Figure } from './frame/bench'
import { fetchBare, fetchByConsole } from './frame/fetch-users'
import { median, ratioAtLeast } from './frame/numbers'
import { servePractice } from './frame/practice'

const inFlight = 4

export const bench: Bench = {
  title: 'The pages of a first sync, beside a bare loop that fetches the same pages',
  parts: { servePractice, fetchByConsole, fetchBare },
  async run(context) {
    const figures: Figure[] = []
    const users = context.isQuick ? 1000 : 5000
    for (const latencyMs of context.isQuick ? [20] : [20, 0]) {
      const { answer: service, stop } = await context.start(servePractice, { latencyMs, users })
      const bare: number[] = []
      const console: number[] = []
      for (let round = 0; round < (context.isQuick ? 1 : 3); round += 1) {
        const series = `${latencyMs}-${round}`
        const input = { service, folder: context.folder, inFlight, series }
        bare.push(await context.run(fetchBare, input))
        console.push(await context.run(fetchByConsole, input))
      }
      await stop()
      figures.push({
        what: `users fetched and kept aside, ${latencyMs} ms, ${inFlight} in flight`,
        value: median(console),
        unit: 'rows/s',
        beside: { what: 'a bare loop', value: median(bare) },
        bar: ratioAtLeast(0.9),
      })
    }
    return figures
  },
}
