import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const setprivPath = '/usr/bin/setpriv'

/**
 * Starts a Linux helper process that ends with us, even when we are killed outright.
 *
 * It has a process group of its own, so that Ctrl+C in the terminal reaches the console first.
 */
export function spawnTied(command, args, options) {
  const tie = existsSync(setprivPath) ? [setprivPath, '--pdeathsig', 'TERM', '--'] : []
  const [program, ...rest] = [...tie, command, ...args]
  return spawn(program, rest, { ...options, detached: true })
}

/** Gives the first line a started process writes to a pipe; throws when it ends before that. */
export async function firstLine(child, stream, name) {
  let text = ''
  const failed = new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`${name} did not start (exit code ${code}): is it installed?`)),
    )
  })
  const read = new Promise((resolve) => {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
  })
  return Promise.race([read, failed])
}

/** Asks a helper process to end and waits until it has. */
export async function stopProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
