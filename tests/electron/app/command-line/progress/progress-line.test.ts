import { describe, expect, it } from 'vitest'
import { createProgressLine } from '#electron/app/command-line/progress/progress-line'
import type { RunProgress } from '#shared/domain/runs/run'
import { native } from '#shared/locales/en/native'

const at = Date.UTC(2026, 10, 27, 4, 30) / 1000
const progress: RunProgress = {
  runId: 1,
  state: 'running',
  stopCause: null,
  totals: {
    total: 3,
    problem: 0,
    ready: 2,
    excluded: 0,
    sending: 0,
    done: 1,
    refused: 0,
    unsent: 0,
    unknown: 0,
  },
  rowsPerMinute: 60,
  secondsLeft: 2,
  inFlight: 0,
  nextCheckAt: null,
  controls: { asked: 1, waits: null },
  officeAwaySince: null,
}
function waiting(why: 'learning' | 'unclear'): RunProgress {
  return {
    ...progress,
    controls: { asked: 2, waits: { why, since: at, nextAt: at } },
  }
}

function open() {
  const lines: string[] = []
  const say = createProgressLine(
    () => native.commandLine,
    (line) => lines.push(line),
    () => 0,
  )
  return { lines, say }
}

describe('createProgressLine()', () => {
  it('says once why the rows wait, and when the service is asked next', () => {
    const { lines, say } = open()
    for (const step of [progress, waiting('unclear'), waiting('unclear')]) say(step)
    expect(lines.filter((line) => line.startsWith('Waiting'))).toEqual([
      expect.stringMatching(/cannot be trusted.*11:30 WIB; nothing is lost\.\n$/),
    ])
  })

  it('says once that the register of the office is away', () => {
    const { lines, say } = open()
    const away = { ...progress, officeAwaySince: at }
    for (const step of [progress, away, away, progress, away]) say(step)
    expect(lines.filter((line) => line === `${native.commandLine.officeAway}\n`)).toHaveLength(2)
  })

  it('says it again for another reason, and after rows were sent in between', () => {
    const { lines, say } = open()
    const steps = [waiting('learning'), waiting('unclear'), progress, waiting('unclear')]
    for (const step of steps) say(step)
    expect(lines.filter((line) => line.startsWith('Waiting'))).toHaveLength(3)
  })
})
