import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { id } from '#shared/locales/id'
import { consoleCommand } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
let server: PracticeServer

beforeEach(async () => {
  server = await startPracticeServer({ users: 200 })
})
afterEach(() => server.close())

/** Runs a command under a policy, by the real service's way of signing in. */
async function run(policy: object, args: readonly string[]) {
  const profile = makeProfile()
  const policyFile = join(profile, 'policy.json')
  writeFileSync(policyFile, JSON.stringify(policy), { mode: 0o644 })
  const file = join(profile, 'toko.csv')
  writeFileSync(file, shops)
  const { executablePath, args: own } = consoleCommand()
  const places = ['--register', file, '--report', join(profile, 'report.csv'), '--profile', profile]
  const child = spawn(executablePath, [...own, ...args, ...places], {
    env: {
      ...process.env,
      ...{ ELKASSA_KEY: server.key, ELKASSA_TOKEN: server.token },
      ELKASSA_POLICY_FILE: policyFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}

const shops = `Nama Toko,Jenis,No HP,Email,Kata Sandi,Alamat
Toko Sumber Rejeki,Retail,081255500100,toko.sumber.rejeki@contoh.co.id,awal-2000,"Jl. Asia Afrika No. 12, Bandung"
`
const atFault = { maxInFlight: 'banyak' }

describe('a command under an administrator’s policy', () => {
  it.each([
    ['that cannot be used', atFault, [], id.errors['policy-at-fault'].title],
    ['that names other services', { services: [] }, [], id.errors['service-not-allowed'].title],
    [
      'that names another server',
      { server: 'https://other.example' },
      [],
      id.errors['service-not-allowed'].title,
    ],
    [
      'that allows fewer calls',
      { maxInFlight: 2 },
      ['--in-flight', '3'],
      id.errors['policy-governs'].title,
    ],
  ] as const)('sends nothing under one %s', async (_name, policy, flags, said) => {
    const args = [`--server=${server.url}`, ...flags]
    const { code, stdout, stderr } = await run(policy, args)
    expect(code, stderr).toBe(2)
    expect(stderr).toContain(said)
    expect(stdout).toBe('')
    expect(server.counts()).toMatchObject({ registered: 0 })
  })

  it('works within it, and practises under any', async () => {
    const within = { services: [server.url], maxInFlight: 2 }
    const args = [`--server=${server.url}`, '--in-flight', '2', '--settle', '3']
    const sent = await run(within, args)
    expect(sent.code, sent.stderr).toBe(0)
    expect(server.counts().registered).toBeGreaterThan(0)
    const practised = await run(atFault, ['--practice'])
    expect(practised.code, practised.stderr).toBe(0)
  })
})
