import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { consoleCommand } from '../launch'
import { profileMaker } from '../operator'
import { makeStores } from '../stores'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 50, latencyMs: 20 })
})
afterEach(() => server.close())

function start(
  profile: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcess {
  const { executablePath, args: own } = consoleCommand()
  const all = [...own, ...args, `--server=${server.url}`, '--profile', profile, '--settle', '2']
  return spawn(executablePath, all, {
    env: { ...process.env, ELKASSA_KEY: server.key, ELKASSA_TOKEN: server.token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function finish(child: ChildProcess) {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += chunk))
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

function register(file: string, report: string) {
  return ['--register', file, '--report', report]
}

describe('elkassa-console --register', () => {
  it('registers a file, says so in one line of JSON, and sends nothing twice', async () => {
    const profile = makeProfile()
    const report = join(profile, 'laporan.csv')
    const file = resolve('samples', 'toko-bersih.csv')
    const first = await finish(start(profile, register(file, report)))
    expect(first.code, first.stderr).toBe(0)
    expect(first.stderr).not.toContain('Warning')
    const rows = server.counts().registered
    expect(JSON.parse(first.stdout)).toEqual({
      total: rows,
      done: rows,
      refused: 0,
      unknown: 0,
      unsent: 0,
      problem: 0,
      excluded: 0,
    })
    expect(readFileSync(report, 'utf8')).toContain('ELK2000001')
    const again = await finish(start(profile, register(file, report)))
    expect(again).toMatchObject({ code: 0, stdout: first.stdout })
    expect(server.counts().registered).toBe(rows)
    for (const secret of [server.key, server.token]) {
      expect(first.stdout + first.stderr + readFileSync(report, 'utf8')).not.toContain(secret)
    }
  })

  it('keeps what two services know apart in one profile', async () => {
    const profile = makeProfile()
    const report = join(profile, 'laporan.csv')
    const args = [...register(resolve('samples', 'toko-bersih.csv'), report), '--overwrite']
    const first = await finish(start(profile, args))
    expect(first.code, first.stderr).toBe(0)
    const { registered } = server.counts()
    const former = server
    server = await startPracticeServer({ users: 50 })
    const second = await finish(start(profile, args))
    expect(second.stdout, second.stderr).toBe(first.stdout)
    expect(server.counts().registered).toBe(registered)
    expect(former.counts().registered).toBe(registered)
    await former.close()
    const folders = readdirSync(profile).filter((name) => name.startsWith('live'))
    expect(folders).toHaveLength(2)
    expect(folders).not.toContain('live')
  })

  it('leaves rows with problems out and reports them', async () => {
    const profile = makeProfile()
    const report = join(profile, 'laporan.csv')
    const { code, stdout } = await finish(
      start(profile, register(resolve('samples', 'toko-rusak.csv'), report)),
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ total: 24, done: 15, problem: 8, excluded: 1 })
    expect(server.counts().registered).toBe(15)
  })

  it('is killed twice in the middle of a faulty run and still registers every row once', async () => {
    server.setFaults([
      { fault: 'reset-after', call: 'register', every: 9 },
      { fault: 'error-500-before', call: 'register', every: 11 },
      { fault: 'truncated', call: 'register', every: 13 },
    ])
    const profile = makeProfile()
    const file = join(profile, 'toko.csv')
    writeFileSync(file, makeStores(120))
    const args = register(file, join(profile, 'laporan.csv'))
    for (const enough of [20, 60]) {
      const child = start(profile, args)
      const ended = once(child, 'exit')
      await expect
        .poll(() => server.counts().registered, { timeout: 60_000 })
        .toBeGreaterThan(enough)
      child.kill('SIGKILL')
      await ended
    }
    const { code, stdout, stderr } = await finish(start(profile, args))
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ total: 120, done: 120 })
    expect(server.counts()).toMatchObject({ registered: 120, duplicatesRefused: 0 })
    expect(server.userCount()).toBe(50 + 120)
  })

  it('is named to whoever opens a window on its profile meanwhile', async () => {
    const profile = makeProfile()
    const file = join(profile, 'banyak.csv')
    writeFileSync(file, makeStores(400))
    server.setLatency([200, 200])
    const command = start(profile, register(file, join(profile, 'laporan.csv')))
    const ended = finish(command)
    await expect.poll(() => server.counts().registered, { timeout: 60_000 }).toBeGreaterThan(0)
    const { executablePath, args } = consoleCommand()
    const window = spawn(executablePath, [...args, '--profile', profile], { stdio: 'pipe' })
    const said = new Promise<string>((resolve) => {
      window.stderr.on('data', (chunk) => {
        if (String(chunk).includes(id.native.commandLine.heldByCommand)) resolve(String(chunk))
      })
    })
    expect(await said).toContain(id.native.commandLine.heldByCommand)
    window.kill('SIGKILL')
    command.kill('SIGKILL')
    await ended
  })

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'pauses at %s, reports and ends with 1; the same command goes on',
    async (signal) => {
      const profile = makeProfile()
      const file = join(profile, 'toko.csv')
      writeFileSync(file, makeStores(60))
      server.setLatency([100, 100])
      const args = register(file, join(profile, 'laporan.csv'))
      const command = start(profile, [...args, '--in-flight', '2'])
      const ended = finish(command)
      await expect.poll(() => server.counts().registered, { timeout: 60_000 }).toBeGreaterThan(3)
      command.kill(signal)
      const { code, stdout, stderr } = await ended
      expect(code, stderr).toBe(1)
      expect(stderr).toContain(id.native.commandLine.paused)
      const { done, unsent } = JSON.parse(stdout) as Record<string, number>
      expect((done ?? 0) + (unsent ?? 0)).toBe(60)
      expect(server.counts().registered).toBe(done)
      expect(readFileSync(join(profile, 'laporan.csv'), 'utf8')).toContain(id.results.states.ready)
      server.setLatency([0, 0])
      const again = await finish(start(profile, args))
      expect(JSON.parse(again.stdout), again.stderr).toMatchObject({ total: 60, done: 60 })
      expect([again.code, server.counts().registered]).toEqual([0, 60])
    },
  )

  it.skipIf(process.platform === 'win32')('ends at once when it is asked again', async () => {
    const profile = makeProfile()
    server.setLatency([60_000, 60_000])
    const report = join(profile, 'laporan.csv')
    const command = start(profile, register(resolve('samples', 'toko-bersih.csv'), report))
    const ended = finish(command)
    const calls = () => Object.values(server.counts().calls).reduce((sum, n) => sum + n, 0)
    await expect.poll(calls, { timeout: 60_000 }).toBeGreaterThan(0)
    // What comes within a second is taken for the same wish.
    const asking = setInterval(() => command.kill('SIGINT'), 200)
    const { code, stdout } = await ended
    clearInterval(asking)
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { total: 25, done: 0 }])
  })

  it.each(['stdout', 'stderr'] as const)('goes on when nobody reads %s', async (name) => {
    const profile = makeProfile()
    const report = join(profile, 'laporan.csv')
    const child = start(profile, register(resolve('samples', 'toko-bersih.csv'), report))
    child[name]?.destroy()
    const { code } = await finish(child)
    expect(code).toBe(0)
    expect(readFileSync(report, 'utf8')).toContain('ELK2000001')
  })

  it('never writes its report over the file that it reads', async () => {
    const profile = makeProfile()
    const file = join(profile, 'toko.csv')
    const link = join(profile, 'laporan.csv')
    writeFileSync(file, makeStores(2))
    linkSync(file, link)
    for (const report of [file, link]) {
      const { code, stdout, stderr } = await finish(
        start(profile, [...register(file, report), '--overwrite']),
      )
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(id.native.commandLine.place.isInput('--report'))
    }
    expect(readFileSync(file, 'utf8')).toBe(makeStores(2))
    expect(server.counts().registered).toBe(0)
  })

  const refused: [string, readonly string[], Record<string, string>][] = [
    ['a file that is not there', register('tidak-ada.csv', 'laporan.csv'), {}],
    ['a flag nobody knows', ['--regster', 'a.csv'], {}],
    ['a report without a file', ['--register', 'a.csv'], {}],
    ['a report that is no table', register('samples/toko-bersih.csv', 'laporan.ods'), {}],
    ['a header and nothing below it', register('judul.csv', 'laporan.csv'), {}],
    ['columns nobody knows', register('asing.csv', 'laporan.csv'), {}],
    [
      'wrong credentials',
      register(resolve('samples', 'toko-bersih.csv'), 'laporan.csv'),
      { ELKASSA_TOKEN: 'salah' },
    ],
    [
      'no credentials',
      register(resolve('samples', 'toko-bersih.csv'), 'laporan.csv'),
      { ELKASSA_TOKEN: '' },
    ],
  ]
  it.each(refused)('ends with 2 and a sentence for %s', async (_, args, env) => {
    const profile = makeProfile()
    writeFileSync(join(profile, 'judul.csv'), makeStores(0))
    writeFileSync(join(profile, 'asing.csv'), 'a;b\r\n1;2\r\n')
    const own = /^(laporan|judul|asing)\.csv$/
    const inProfile = args.map((arg) => (own.test(arg) ? join(profile, arg) : arg))
    const { code, stderr } = await finish(start(profile, inProfile, env))
    expect(code).toBe(2)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stderr).toMatch(/[a-z]{4,}.*\.\n/)
    expect(server.counts().registered).toBe(0)
  })
})
