import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { z } from 'zod'

const packagedSchema = z.object({
  folder: z.string(),
  /** With the Electron that is shipped, or the registry's. */
  official: z.boolean(),
  args: z.array(z.string()),
  /** The server it asks for newer versions, and the private key whose releases it believes (PEM). */
  updates: z.object({ server: z.string(), signingKey: z.string() }),
})

/** The packaged application that `npm run packaged` made. */
export function packagedApp(): z.infer<typeof packagedSchema> & { readonly executable: string } {
  const given = process.env.ELKASSA_PACKAGED
  if (given === undefined) throw new Error('These tests run by `npm run packaged`.')
  const packaged = packagedSchema.parse(JSON.parse(given))
  return { ...packaged, executable: join(packaged.folder, 'elkassa-console') }
}

/** A copy in `folder` whose fuses are as Electron ships them: its executable. A debugger can then drive it. */
export async function copyWithOpenFuses(folder: string): Promise<string> {
  const copy = join(folder, 'app')
  await cp(packagedApp().folder, copy, { recursive: true })
  const executable = join(copy, 'elkassa-console')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return executable
}

interface StartOptions {
  readonly executable?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts it as a user would; what this machine needs comes after what is asked of it. */
export function startPackaged(args: readonly string[], options: StartOptions = {}): ChildProcess {
  const { executable, args: own } = packagedApp()
  return spawn(options.executable ?? executable, [...args, ...own], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs it to its end. */
export async function runPackaged(args: readonly string[], options?: StartOptions) {
  const child = startPackaged(args, options)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
