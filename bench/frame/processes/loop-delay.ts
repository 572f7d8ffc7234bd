import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How long the event loop kept others waiting, milliseconds. */
export interface LoopDelay {
  readonly p999Ms: number
  readonly maxMs: number
}

/** How often the monitor looks; every sample holds this much that nobody was kept waiting for. */
const resolutionMs = 5

export function watchLoop() {
  const monitor = monitorEventLoopDelay({ resolution: resolutionMs })
  monitor.enable()
  return {
    stop(): LoopDelay {
      monitor.disable()
      const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolutionMs)
      return { p999Ms: late(monitor.percentile(99.9)), maxMs: late(monitor.max) }
    },
  }
}
