import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { registryElectron } from '../../../scripts/lib/registry-electron.mjs'
import { stageApp } from '../../../scripts/lib/stage-app.mjs'
import { consoleCommand } from '../launch'
import type { Mutant } from './check'

interface MutantCommand {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly remove: () => Promise<void>
}

/**
 * Copies the built console aside and opens one thing in the copy: nothing of it is ever built or shipped.
 *
 * Throws where the text that closes it is not there exactly once.
 */
export async function makeMutant({ file, closed, opened }: Mutant): Promise<MutantCommand> {
  const folder = await mkdtemp(join(tmpdir(), 'elkassa-mutant-'))
  await cp('out', join(folder, 'out'), { recursive: true })
  await cp('package.json', join(folder, 'package.json'))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const path = join(folder, 'out', file)
  const parts = (await readFile(path, 'utf8')).split(closed)
  if (parts.length !== 2) throw new Error(`${closed} is ${parts.length - 1} times in ${file}`)
  // Its own name makes it a copy that no other run has.
  await writeFile(path, `${parts.join(opened)}\n// ${randomUUID()}\n`)
  const { executablePath, args } = consoleCommand()
  const [app = ''] = args
  // The official Electron is given the application's folder; the registry's holds it.
  if (!app.startsWith('-')) {
    const remove = () => rm(folder, { recursive: true, force: true })
    return { executablePath, args: [folder, ...args.slice(1)], remove }
  }
  const { folder: runtime } = await registryElectron()
  const stages = dirname(dirname(executablePath))
  const staged = await stageApp({ app: folder, runtime, stages })
  await rm(folder, { recursive: true, force: true })
  const remove = () => rm(dirname(staged), { recursive: true, force: true })
  return { executablePath: staged, args, remove }
}
