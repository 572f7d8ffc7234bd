import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { consoleCommand } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 250, latencyMs: 5 })
})
afterEach(() => server.close())

async function run(profile: string, args: readonly string[], env: Record<string, string> = {}) {
  const { executablePath, args: own } = consoleCommand()
  const child = spawn(executablePath, [...own, ...args, '--profile', profile], {
    env: { ...process.env, ELKASSA_KEY: server.key, ELKASSA_TOKEN: server.token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

function sync(profile: string, env?: Record<string, string>) {
  return run(profile, ['--sync', `--server=${server.url}`], env)
}

/** What the record of the one service of a profile says that a person decided. */
function readDecisions(profile: string): unknown[] {
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' })
  const name = files.find((file) => file.endsWith('ledger.db')) ?? ''
  const ledger = new Database(join(profile, name), { readonly: true })
  const decided = `SELECT outcome, details_json FROM history WHERE kind = 'decision'`
  try {
    return ledger.prepare(decided).all()
  } finally {
    ledger.close()
  }
}

describe('elkassa-console --sync and --export', () => {
  it('copies the users, then writes them to a file without asking the service', async () => {
    const profile = makeProfile()
    const first = await sync(profile)
    expect(first.code, first.stderr).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'done', users: 250, new: 0 })
    expect(first.stderr).toContain('pengguna')
    const calls = server.counts().calls.users
    const file = join(profile, 'pengguna.csv')
    const noKey = { ELKASSA_KEY: '', ELKASSA_TOKEN: '' }
    const own = `--server=${server.url}`
    const exported = await run(profile, ['--export', file, '--masked', own], noKey)
    expect(exported.code, exported.stderr).toBe(0)
    expect(JSON.parse(exported.stdout)).toMatchObject({ file: 'pengguna.csv', count: 250 })
    const lines = readFileSync(file, 'utf8').trim().split('\r\n')
    expect(lines).toHaveLength(251)
    expect(lines[1]).toMatch(/;.\*\*\*@.\*\*\*\./)
    expect(server.counts().calls.users).toBe(calls)
    const refused = await run(profile, ['--export', file, own])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--overwrite')
    expect((await run(profile, ['--export', file, '--overwrite', own])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).not.toContain('***@')
    const other = await run(profile, [
      '--export',
      file,
      '--overwrite',
      '--server=https://uji.example',
    ])
    expect(other).toMatchObject({ code: 2, stdout: '' })
    expect(other.stderr).toContain('--sync')
  })

  it('writes no file unmasked where an administrator has personal data masked', async () => {
    const profile = makeProfile()
    await sync(profile)
    const policy = join(profile, 'policy.json')
    writeFileSync(policy, JSON.stringify({ maskPersonal: true }), { mode: 0o644 })
    const file = join(profile, 'pengguna.csv')
    const asked = ['--export', file, `--server=${server.url}`]
    const refused = await run(profile, asked, { ELKASSA_POLICY_FILE: policy })
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(id.errors['policy-governs'].explanation({ flag: '--masked' }))
    expect(existsSync(file)).toBe(false)
    const masked = await run(profile, [...asked, '--masked'], { ELKASSA_POLICY_FILE: policy })
    expect(masked.code, masked.stderr).toBe(0)
    expect(JSON.parse(masked.stdout)).toMatchObject({ count: 250, masked: true })
  })

  it('ends with 1 where the list is not believed, and keeps the copy', async () => {
    const profile = makeProfile()
    await sync(profile)
    server.setFaults(parseFaultRules('repeat-page'))
    const { code, stdout } = await sync(profile)
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ outcome: 'too-short', users: 10 })
  })

  it('keeps many who are gone until a flag accepts so many', async () => {
    const profile = makeProfile()
    await sync(profile)
    await server.close()
    const port = Number(new URL(server.url).port)
    server = await startPracticeServer({ users: 200, latencyMs: 5, port })
    const kept = await sync(profile)
    expect(kept.code).toBe(1)
    expect(JSON.parse(kept.stdout)).toMatchObject({ outcome: 'done', aside: 50, vanished: 0 })
    expect(kept.stderr).toContain('--accept-missing 50')
    const accept = (count: string) =>
      run(profile, ['--sync', '--accept-missing', count, `--server=${server.url}`])
    expect((await accept('49')).code).toBe(1)
    const accepted = await accept('50')
    expect(accepted.code, accepted.stderr).toBe(0)
    expect(JSON.parse(accepted.stdout)).toMatchObject({ outcome: 'done', vanished: 50 })
    const details_json = JSON.stringify({ count: 50, decision: 'vanished-accepted' })
    expect(readDecisions(profile)).toEqual([{ outcome: 'done', details_json }])
  })

  it('ends with 2 and a sentence where it cannot run', async () => {
    const profile = makeProfile()
    const file = join(profile, 'a.csv')
    const never = await run(profile, ['--export', file])
    expect(never).toMatchObject({ code: 2, stdout: '' })
    expect(never.stderr).toContain('--sync')
    expect(existsSync(file)).toBe(false)
    const wrong = await sync(profile, { ELKASSA_TOKEN: 'salah' })
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toMatch(/[a-z]{4,}.*\.\n/)
    writeFileSync(file, 'lama')
    expect((await run(profile, ['--sync', '--export', file])).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('lama')
  })
})
