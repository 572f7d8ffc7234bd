import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Bench, BenchContext, Part, RunningPart } from '../bench'
import type { ChildMessage } from './child'

/** Runs the parts of a bench in processes of their own, so that neither memory nor time is shared. */
export function partRunner(name: string, bench: Bench): Pick<BenchContext, 'run' | 'start'> {
  async function start<I, O>(part: Part<I, O>, input: I): Promise<RunningPart<O>> {
    const [partName] = Object.entries(bench.parts ?? {}).find(([, one]) => one === part) ?? []
    if (partName === undefined) throw new Error(`${name} does not name ${part.name} as its part`)
    const child = fork(
      join(import.meta.dirname, 'child.mjs'),
      [name, partName, JSON.stringify(input)],
      { execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    )
    const exited = once(child, 'exit')
    const stop = async () => {
      if (child.connected) child.disconnect()
      await exited
    }
    const [message] = await Promise.race([
      once(child, 'message') as Promise<[ChildMessage]>, // `child.ts` sends nothing else.
      exited.then((): [ChildMessage] => [
        { ok: false, reason: `${partName} ended without a word` },
      ]),
    ])
    if (message.ok) return { answer: message.answer as O, stop } // What this part gives.
    await stop()
    throw new Error(message.reason)
  }

  return {
    start,
    async run(part, input) {
      const { answer, stop } = await start(part, input)
      await stop()
      return answer
    },
  }
}
