import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { programPath } from './programs'

/** Works while another process has the file open and shares it with nobody. */
export async function whileHeld<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  // Not beside it: what is beside it is looked at.
  const sign = `${programPath('holder')}.sign`
  rmSync(sign, { force: true })
  const holder = spawn(process.execPath, [programPath('holder'), path, sign], { stdio: 'ignore' })
  const gone = once(holder, 'exit')
  try {
    while (!existsSync(sign)) {
      if (holder.exitCode !== null) throw new Error(`${path} could not be held`)
      await wait(10)
    }
    return await work()
  } finally {
    holder.kill('SIGKILL')
    await gone
  }
}
