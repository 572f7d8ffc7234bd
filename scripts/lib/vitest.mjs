import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { checkout } from './paths.mjs'

/** Runs vitest once over the checkout with `env` added; gives its exit code. */
export function runVitest(args, env = {}) {
  return runModule(join('vitest', 'vitest.mjs'), ['run', ...args], env)
}

/** Runs a program of node_modules on this Node, output shown; gives its exit code. */
export async function runModule(path, args, env = {}) {
  const child = spawn(process.execPath, [join(checkout, 'node_modules', path), ...args], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
