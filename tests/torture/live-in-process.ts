import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { armKill } from './arm-kill'
import type { KillPoint } from './kill-plan'
import { type Scene, settleSeconds } from './scene'

/** How a console ended, and what it said. */
export interface LifeEnd {
  readonly isKilled: boolean
  readonly said: string
}

/** The office that a console works in, and its name there. */
export interface DeskOffice {
  readonly address: string
  readonly password: string
  readonly desk: string
}

/** What starts a console, before the arguments of its work. */
interface Program {
  readonly executablePath: string
  readonly args: readonly string[]
}

const isWindows = process.platform === 'win32'

/** Ends a console and every process it started, as `kill -9` does; on Windows the console alone. */
export function killGroup(child: ChildProcess): void {
  if (isWindows) child.kill('SIGKILL')
  if (isWindows || child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** One console without a window over the scene's file, killed at the point or left to its end. */
export async function liveInProcess(
  { executablePath, args }: Program,
  scene: Scene,
  point: KillPoint | null,
  office: DeskOffice | null = null,
): Promise<LifeEnd> {
  const { plan, profile, file, report, service } = scene
  const work = [`--${plan.kind}`, file, '--report', report, `--server=${service.url}`]
  // To a file: wine is not at home with pipes.
  const said = join(profile, 'said.txt')
  const out = openSync(said, 'w')
  const child = spawn(
    executablePath,
    [
      ...[...args, ...work, '--profile', profile, '--settle', String(settleSeconds)],
      ...(office ? ['--office', office.address, '--desk', office.desk] : []),
    ],
    {
      detached: !isWindows,
      env: {
        ...process.env,
        ...{ ELKASSA_KEY: service.key, ELKASSA_TOKEN: service.token },
        ...(office && { ELKASSA_OFFICE_PASSWORD: office.password }),
      },
      stdio: ['ignore', 'ignore', out],
    },
  )
  closeSync(out)
  const disarm = point === null ? null : armKill(point, scene, () => killGroup(child))
  try {
    const [code, signal] = await once(child, 'exit')
    return {
      isKilled: signal === 'SIGKILL',
      said: `exit ${code}\n${readFileSync(said, 'utf8')}`,
    }
  } finally {
    disarm?.()
    killGroup(child)
  }
}
