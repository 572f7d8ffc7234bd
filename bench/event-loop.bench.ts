import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bench, BenchContext, Figure } from './frame/bench'
import { importFile } from './frame/import-file'
import { atMost } from './frame/numbers'
import { servePractice } from './frame/practice'
import { type LoopDelay, watchLoop } from './frame/processes/loop-delay'
import { sendRun } from './frame/send-run'
import { makeCsv, makeXlsx } from './frame/stores'

const rowCount = 100_000
const blockedAtMost = atMost(50)

export const bench: Bench = {
  title: "How long main's event loop keeps others waiting, beside one that does nothing",
  parts: { makeCsv, makeXlsx, importFile, servePractice, sendRun, idle },
  async run(context) {
    const nothing = await context.run(idle, null)
    return [
      ...(await duringImport(context, 'CSV', nothing)),
      ...(context.isQuick ? [] : await duringImport(context, 'XLSX', nothing)),
      ...(await duringRun(context, nothing)),
    ]
  },
}

/** What the machine alone makes a process wait. */
async function idle(): Promise<LoopDelay> {
  const loop = watchLoop()
  await wait(2000)
  return loop.stop()
}

async function duringImport(
  context: BenchContext,
  format: 'CSV' | 'XLSX',
  nothing: LoopDelay,
): Promise<Figure[]> {
  const file = { path: join(context.folder, `toko.${format.toLowerCase()}`), rows: rowCount }
  await context.run(format === 'CSV' ? makeCsv : makeXlsx, file)
  const { delay } = await context.run(importFile, { ...file, folder: context.folder })
  return toFigures(`${format} of ${rowCount} rows`, delay, nothing)
}

async function duringRun(context: BenchContext, nothing: LoopDelay): Promise<Figure[]> {
  const { answer, stop } = await context.start(servePractice, { latencyMs: 0, users: 0 })
  const { delay } = await context.run(sendRun, {
    service: answer,
    folder: context.folder,
    rows: context.isQuick ? 5000 : 20_000,
    inFlight: 16,
    checksFirst: true,
    series: 'loop',
  })
  await stop()
  return toFigures('a run, 16 in flight, answered at once', delay, nothing)
}

function toFigures(what: string, delay: LoopDelay, nothing: LoopDelay): Figure[] {
  return [
    {
      what: `${what}, p99.9`,
      value: delay.p999Ms,
      unit: 'ms',
      beside: { what: 'idle', value: nothing.p999Ms },
      bar: blockedAtMost,
    },
    {
      what: `${what}, longest`,
      value: delay.maxMs,
      unit: 'ms',
      beside: { what: 'idle', value: nothing.maxMs },
    },
  ]
}
