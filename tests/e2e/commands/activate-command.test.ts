import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import type { User } from '#shared/domain/users/user'
import { consoleCommand } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 200, latencyMs: 20 })
})
afterEach(() => server.close())

function start(profile: string, args: readonly string[]): ChildProcess {
  const { executablePath, args: own } = consoleCommand()
  const settle = args.includes('--sync') ? [] : ['--settle', '3']
  const all = [...own, ...args, `--server=${server.url}`, '--profile', profile, ...settle]
  return spawn(executablePath, all, {
    env: { ...process.env, ELKASSA_KEY: server.key, ELKASSA_TOKEN: server.token },
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

/** Users that have so many branches; the only one is taken by itself. */
async function usersWithBranches(count: 0 | 1): Promise<User[]> {
  const { url: baseUrl, key, token } = server
  const api = createElkassaApi({ baseUrl, credentials: { key, token } })
  const users: User[] = []
  for (let page = 1; page <= 20; page += 1) {
    const outcome = await api.listUsers(page)
    if (outcome.kind === 'success') users.push(...outcome.value.users)
  }
  await api.close()
  return users.filter(({ branches }) => branches.length === count)
}

/** What a console of another desk does with the same payment. */
async function activateElsewhere(user: User | undefined): Promise<void> {
  if (!user) throw new Error('too few users')
  const { url: baseUrl, key, token } = server
  const api = createElkassaApi({ baseUrl, credentials: { key, token } })
  await api.activate({
    email: user.email,
    registrationId: user.registrationId,
    branchId: user.branches[0]?.id ?? '',
    packetId: user.packetId === '11' ? '12' : '11',
    invoiceCode: 'INV-1',
    amountRupiah: 420_000,
    paymentGateway: 'finpay195',
    paymentMethod: 'ATM',
    paymentDate: 1_795_402_800,
  })
  await api.close()
}

/** A settlement file that gives each user a packet it does not have. */
function writePayments(path: string, users: readonly User[]): void {
  const rows = users.map(({ email, packetId }, n) => {
    const packet = packetId === '11' ? '6 Bulan' : '3 Bulan'
    return `INV-${n};23/11/2026 10:00;${email};${packet};Rp 420.000,00;finpay195;ATM`
  })
  const header = 'No. Invoice;Tgl Bayar;Email;Paket;Nominal;Payment Gateway;Channel'
  writeFileSync(path, [header, ...rows, ''].join('\r\n'))
}

describe('elkassa-console --activate', () => {
  it('is killed twice in the middle of a faulty run and sends no invoice twice', async () => {
    server.setFaults([
      { fault: 'reset-after', call: 'activate', every: 7 },
      { fault: 'truncated', call: 'activate', every: 11 },
    ])
    const profile = makeProfile()
    const users = await usersWithBranches(1)
    const file = join(profile, 'bayar.csv')
    const report = join(profile, 'laporan.csv')
    writePayments(file, users)
    const args = ['--activate', file, '--report', report]
    for (const enough of [20, 60]) {
      const child = start(profile, args)
      const ended = once(child, 'exit')
      await expect
        .poll(() => server.counts().activated, { timeout: 60_000 })
        .toBeGreaterThan(enough)
      child.kill('SIGKILL')
      await ended
    }
    const { code, stdout, stderr } = await finish(start(profile, args))
    const { total, done, unknown, ...rest } = JSON.parse(stdout) as Record<string, number>
    expect(total, stderr).toBe(users.length)
    expect(rest).toEqual({ refused: 0, unsent: 0, problem: 0, excluded: 0 })
    // A kill between the intent and the call leaves a doubt that only a person may end.
    expect(code).toBe(unknown === 0 ? 0 : 1)
    expect(server.counts()).toMatchObject({ activated: done, repeatedInvoices: 0 })
    expect((done ?? 0) + (unknown ?? 0)).toBe(total)
    expect(unknown).toBeLessThan(16)
    expect(readFileSync(report, 'utf8')).toContain('Aktifasi user success!')

    const again = await finish(start(profile, args))
    expect(JSON.parse(again.stdout)).toMatchObject({ total, done })
    expect(server.counts()).toMatchObject({ activated: done, repeatedInvoices: 0 })
  })

  it('leaves to a person what another desk activated since the copy was made, and says so', async () => {
    const profile = makeProfile()
    const users = await usersWithBranches(1)
    const file = join(profile, 'bayar.csv')
    const report = join(profile, 'laporan.csv')
    writePayments(file, users.slice(0, 3))
    expect((await finish(start(profile, ['--sync']))).code).toBe(0)
    await activateElsewhere(users[1])
    const { code, stdout, stderr } = await finish(
      start(profile, ['--activate', file, '--report', report]),
    )
    expect(code, stderr).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ total: 3, done: 2, unknown: 1 })
    expect(readFileSync(report, 'utf8')).toContain('Mungkin sudah diaktifkan dari meja lain')
    expect(server.counts().activated).toBe(3)
  })

  it('activates users without a branch only where --without-branch says so', async () => {
    const profile = makeProfile()
    const users = await usersWithBranches(0)
    const file = join(profile, 'bayar.csv')
    const report = join(profile, 'laporan.csv')
    writePayments(file, users)
    const args = ['--activate', file, '--report', report]
    const barred = await finish(start(profile, args))
    expect(barred.code).toBe(1)
    expect(JSON.parse(barred.stdout)).toMatchObject({ problem: users.length, done: 0 })
    expect(readFileSync(report, 'utf8')).toContain('--without-branch')
    expect(server.counts().activated).toBe(0)

    const { code, stdout, stderr } = await finish(start(profile, [...args, '--without-branch']))
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ problem: 0, done: users.length })
    expect(server.counts()).toMatchObject({ activated: users.length, repeatedInvoices: 0 })
  })

  it('leaves rows with problems out and reports them', async () => {
    const profile = makeProfile()
    const file = resolve('samples', 'pembayaran-november.csv')
    const report = join(profile, 'laporan.xlsx')
    const { code, stdout } = await finish(start(profile, ['--activate', file, '--report', report]))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ total: 18, done: 11, problem: 7 })
    expect(server.counts().activated).toBe(11)
  })
})

describe('elkassa-console --check', () => {
  it('looks users up and changes nothing', async () => {
    const profile = makeProfile()
    const file = resolve('samples', 'periksa-pengguna.csv')
    const report = join(profile, 'laporan.csv')
    const { code, stdout } = await finish(start(profile, ['--check', file, '--report', report]))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ done: 7, refused: 1, problem: 1, excluded: 1 })
    expect(readFileSync(report, 'utf8')).toContain('User berlangganan paket')
    expect(server.counts()).toMatchObject({ activated: 0, registered: 0 })
  })
})
