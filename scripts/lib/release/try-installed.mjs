import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sandboxArgs } from '../electron-runtime.mjs'
import { checkout } from '../paths.mjs'
import { say } from '../say.mjs'
import { keyringFolderFor, provideSession } from '../session.mjs'

const title = 'ELKASSA Console'
const patienceMs = 120_000

/**
 * Uses an installed console on practice data: registers shops from the command line, then opens its window.
 *
 * Called again with the same profile after an update, it shows that the newer version goes on with the older one's records.
 *
 * @param {readonly string[]} args the executable, and a folder for its settings and records
 * @throws a sentence with what it did wrong
 */
export async function tryInstalled([executable, profile]) {
  if (executable === undefined || profile === undefined) {
    throw new Error('Name both: node scripts/try-installed.mjs EXECUTABLE PROFILE')
  }
  await mkdir(profile, { recursive: true })
  const folder = resolve(profile)
  const session = await provideSession(keyringFolderFor(['--profile', folder], checkout))
  const app = {
    executable,
    own: [`--profile=${folder}`, ...session.args, ...sandboxArgs()],
    env: { ...process.env, ...session.env },
  }
  try {
    await registerShops(app, folder)
    await openWindow(app)
  } finally {
    await session.stop()
  }
}

function start({ executable, own, env }, args) {
  return spawn(executable, [...args, ...own], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function registerShops(app, folder) {
  const report = join(folder, 'report.csv')
  const file = join(checkout, 'samples', 'toko-bersih.csv')
  const child = start(app, ['--practice', `--register=${file}`, `--report=${report}`])
  const { stdout, code } = await finish(child)
  const problem = judgeRun({ code, stdout, report: await readFile(report, 'utf8').catch(() => '') })
  if (problem !== undefined) throw new Error(`The command line: ${problem}`)
  say(`The command line: ${stdout.trim()}`)
}

async function finish(child) {
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  const [code] = await withPatience(child, once(child, 'close'))
  return { stdout, code }
}

/**
 * What is wrong with how a command that registers good shops ended, if anything is.
 *
 * @param {{ code: number | null, stdout: string, report: string }} ended `report`: the text of the file
 */
export function judgeRun({ code, stdout, report }) {
  if (code !== 0) return `it ended with ${code}.`
  const lines = stdout.trim().split(/\r?\n/)
  if (lines.length !== 1) return `it said ${lines.length} lines on stdout.`
  const totals = parse(lines[0])
  if (!(totals?.total > 0)) return `it said no totals, but ${lines[0]}`
  if (totals.done !== totals.total) return `${totals.done} of ${totals.total} shops are done.`
  const rows = report.trim().split(/\r?\n/).length - 1
  if (rows !== totals.total) return `the report has ${rows} rows of ${totals.total}.`
  return undefined
}

function parse(line) {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function openWindow(app) {
  const child = start(app, ['--practice'])
  const closed = once(child, 'close')
  try {
    await withPatience(child, Promise.race([saysReady(child), closed.then(endedEarly)]))
    say(`The window: ${await awaitTitle(child.pid, app.env)}.`)
  } finally {
    child.kill()
    await closed
  }
}

async function saysReady(child) {
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    if (chunk.includes('console ready')) return
  }
  throw new Error('The window: it did not open.')
}

function endedEarly([code]) {
  throw new Error(`The window: it ended with ${code}.`)
}

/** macOS tells titles only to programs a person has allowed to ask. */
async function awaitTitle(pid, env) {
  if (process.platform === 'darwin') return 'ready (its title is not asked on macOS)'
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(500)) {
    const found = listTitles(pid, env).includes(title)
    if (found) return 'ready, and its title is there'
  }
  throw new Error(`The window: no title "${title}".`)
}

function listTitles(pid, env) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).MainWindowTitle`]
      : ['xwininfo', '-root', '-tree']
  return execFileSync(command, args, { env, encoding: 'utf8' })
}

/** Ends a process that takes longer than any machine needs; then what is waited for ends too. */
async function withPatience(child, waited) {
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  try {
    return await waited
  } finally {
    clearTimeout(timer)
  }
}
