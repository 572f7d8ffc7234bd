import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { median } from './frame/numbers'
import { type Service, servePractice } from './frame/practice'
import { type SendInput, sendBare } from './frame/send-bare'
import { sendRun } from './frame/send-run'

interface Case {
  readonly latencyMs: number
  readonly inFlight: number
  readonly checksFirst: boolean
}

/**
 * Newman is not installed here. Measured once with the same file of registrations on a machine of
 * two cores (Newman 6): 28 to 33 rows/s at 20 ms of latency, about 100 at none.
 */
const newmanRowsPerSecond = new Map([
  [20, 33],
  [0, 100],
])

const cases: readonly Case[] = [20, 0].flatMap((latencyMs) =>
  [16, 8].flatMap((inFlight) =>
    [false, true].map((checksFirst) => ({ latencyMs, inFlight, checksFirst })),
  ),
)

export const bench: Bench = {
  title:
    'A bulk run: every intent and outcome durable, beside the same undici pool without a ledger',
  parts: { servePractice, sendBare, sendRun, flushOften },
  async run(context) {
    const figures: Figure[] = [await measureFlush(context)]
    for (const latencyMs of newmanRowsPerSecond.keys()) {
      const { answer, stop } = await context.start(servePractice, { latencyMs, users: 0 })
      for (const one of cases.filter((each) => each.latencyMs === latencyMs)) {
        figures.push(...(await measure(context, answer, one)))
      }
      await stop()
    }
    return figures
  },
}

/** What each commit waits for: the machine's, not ours, and on a busy one most of a commit. */
async function measureFlush({ run, folder }: BenchContext): Promise<Figure> {
  return { what: 'one flush to this disk', value: await run(flushOften, { folder }), unit: 'ms' }
}

async function flushOften(input: { readonly folder: string }): Promise<number> {
  const file = openSync(join(input.folder, 'flush'), 'w')
  const pages = Buffer.alloc(32_768)
  const times = Array.from({ length: 200 }, () => {
    writeSync(file, pages)
    const startedAt = performance.now()
    fdatasyncSync(file)
    return performance.now() - startedAt
  })
  closeSync(file)
  return median(times)
}

async function measure(context: BenchContext, service: Service, one: Case): Promise<Figure[]> {
  const { folder, isQuick } = context
  const rounds = isQuick ? 1 : 3
  const bare: number[] = []
  const engine: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const series = [one.latencyMs, one.inFlight, Number(one.checksFirst), round].join('-')
    const input: SendInput = { ...one, service, folder, rows: countRows(one, isQuick), series }
    bare.push(await context.run(sendBare, { ...input, series: `bare-${series}` }))
    engine.push((await context.run(sendRun, { ...input, series: `run-${series}` })).rowsPerSecond)
  }
  return toFigures(one, median(engine), median(bare))
}

/** About a second of sending, or five. */
function countRows({ latencyMs, inFlight, checksFirst }: Case, isQuick: boolean): number {
  const rowsPerSecond = latencyMs === 0 ? 2000 : (inFlight * 1000) / latencyMs
  return Math.round((rowsPerSecond * (isQuick ? 1 : 5)) / (checksFirst ? 2 : 1))
}

function toFigures(one: Case, engine: number, bare: number): Figure[] {
  const { latencyMs, inFlight, checksFirst } = one
  const check = checksFirst ? ', each e-mail looked up first' : ''
  const what = `${latencyMs} ms, ${inFlight} in flight${check}`
  const newman = newmanRowsPerSecond.get(latencyMs) ?? 0
  return [
    {
      what,
      value: engine,
      unit: 'rows/s',
      beside: { what: 'bare pool', value: bare },
      bar: { of: 'ratio', atLeast: latencyMs === 0 ? 0.6 : 0.94 },
    },
    {
      what: '',
      value: engine,
      unit: 'rows/s',
      beside: { what: 'Newman, published', value: newman },
      bar: { of: 'ratio', atLeast: timesNewman(one) },
    },
  ]
}

/** Newman looks nothing up: a run that does makes two calls for each of its one. */
function timesNewman({ latencyMs, inFlight, checksFirst }: Case): number {
  const times = latencyMs === 0 ? 50 : inFlight === 16 ? 20 : 11
  return checksFirst ? times / 2 : times
}
