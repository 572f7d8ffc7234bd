import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { consoleCommand } from '#tests/e2e/launch'
import { armKill } from './arm-kill'
import type { KillPoint } from './kill-plan'
import { type Scene, settleSeconds } from './scene'

/** How a console ended, and what it said. */
export interface LifeEnd {
  readonly isKilled: boolean
  readonly said: string
}

/** Ends a console and every process it started, as `kill -9` does. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** One console without a window over the scene's file, killed at the point or left to its end. */
export async function liveByCommand(scene: Scene, point: KillPoint | null): Promise<LifeEnd> {
  const { plan, profile, file, report, service } = scene
  const { executablePath, args } = consoleCommand()
  const work = [`--${plan.kind}`, file, '--report', report, `--server=${service.url}`]
  const child = spawn(
    executablePath,
    [...args, ...work, '--profile', profile, '--settle', String(settleSeconds)],
    {
      detached: true,
      env: { ...process.env, ELKASSA_KEY: service.key, ELKASSA_TOKEN: service.token },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const disarm = point === null ? null : armKill(point, scene, () => killGroup(child.pid))
  try {
    const [code, signal] = await once(child, 'exit')
    return { isKilled: signal === 'SIGKILL', said: `exit ${code}\n${said}` }
  } finally {
    disarm?.()
    killGroup(child.pid)
  }
}
