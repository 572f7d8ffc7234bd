import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '#electron/services/settings/policy/parse-policy'
import { readPolicy } from '#electron/services/settings/policy/read-policy'
import { makeCertificate } from '#tests/electron/api/self-signed'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const owner = process.getuid?.() ?? 0

function place() {
  const top = temporaryFolder()
  const path = join(top, 'policy.json')
  const read = () =>
    readPolicy(async () => ({ path, owner, top }), {
      platform: 'linux',
      readDescriptors: () => Promise.reject(new Error('asked')),
    })
  const write = (content: unknown) => {
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), {
      mode: 0o644,
    })
  }
  return { top, path, read, write }
}

describe.skipIf(process.platform === 'win32')('readPolicy()', () => {
  it('says nothing where there is none', async () => {
    expect(await place().read()).toEqual({ kind: 'none' })
  })

  it('reads the certificates it names, which must be as trusted', async () => {
    const { top, write, read } = place()
    const certificates = join(top, 'kantor.pem')
    write({ certificates })
    expect(await read()).toMatchObject({ reason: 'missing', subject: certificates })
    writeFileSync(certificates, makeCertificate('Akar').cert, { mode: 0o644 })
    expect(await read()).toMatchObject({
      kind: 'in-force',
      authorityPem: expect.stringContaining('BEGIN CERTIFICATE'),
    })
    chmodSync(certificates, 0o666)
    expect(await read()).toMatchObject({ reason: 'writable', subject: certificates })
    writeFileSync(certificates, 'catatan')
    chmodSync(certificates, 0o644)
    expect(await read()).toMatchObject({ reason: 'not-certificates', subject: certificates })
  })

  it.each([
    ['what is larger than 64 KB', `{"a":"${'x'.repeat(65_536)}"}`, 'too-large'],
    ['text', 'halo', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['nothing', '', 'not-json'],
  ])('is at fault with %s', async (_, text, reason) => {
    const { path, write, read } = place()
    write(text)
    expect(await read()).toEqual({ kind: 'at-fault', path, reason, subject: path })
  })

  it('is at fault where another may write it', async () => {
    const { path, write, read } = place()
    write({})
    expect(await read()).toMatchObject({ kind: 'in-force' })
    chmodSync(path, 0o666)
    expect(await read()).toMatchObject({ kind: 'at-fault', reason: 'writable' })
  })

  it('is at fault, not missing, where something else is in the way', async () => {
    const { path, read } = place()
    mkdirSync(path)
    expect(await read()).toMatchObject({ kind: 'at-fault', reason: 'not-a-file' })
  })
})

describe('parsePolicy()', () => {
  const parse = (content: unknown) => parsePolicy(JSON.stringify(content), 'policy.json')

  it('reads all it knows, addresses in one way of writing', () => {
    const content = {
      server: 'https://API.contoh.co.id/integration/',
      services: ['https://api.contoh.co.id:443/integration'],
      proxy: { mode: 'own', address: 'http://proksi:8080' },
      retention: { historyMonths: 24, copyDays: 30 },
      maskPersonal: true,
      maxInFlight: 4,
      updates: { allowed: false, server: 'https://pembaruan.contoh.co.id/' },
    }
    expect(parse(content)).toEqual({
      policy: {
        ...content,
        server: 'https://api.contoh.co.id/integration',
        services: ['https://api.contoh.co.id/integration'],
      },
      unknownKeys: [],
    })
  })

  it('reads a file that Notepad wrote', () => {
    expect(parsePolicy('\uFEFF{"maxInFlight":2}', 'p').policy).toEqual({ maxInFlight: 2 })
  })

  it('names keys it does not know, at any depth, and heeds the others', () => {
    const content = { maxInFlight: 2, Server: 'x', retention: { copyDays: 7, logs: 1 } }
    expect(parse(content)).toMatchObject({
      policy: { maxInFlight: 2, retention: { copyDays: 7 } },
      unknownKeys: ['Server', 'retention.logs'],
    })
  })

  it.each([
    ['server', { server: 'http://api.contoh.co.id' }],
    ['server', { server: 'elkassa' }],
    ['server', { server: 'https://a.id/?key=1' }],
    ['server', { server: 'https://a.id', services: ['https://b.id'] }],
    ['services', { services: 'https://a.id' }],
    ['services[1]', { services: ['https://a.id', 'ftp://b.id'] }],
    ['proxy.mode', { proxy: { mode: 'auto' } }],
    ['proxy.address', { proxy: { mode: 'own' } }],
    ['proxy.address', { proxy: { mode: 'none', address: 'http://proksi:8080' } }],
    ['proxy.address', { proxy: { mode: 'own', address: 'http://a:b@proksi' } }],
    ['certificates', { certificates: 3 }],
    ['retention.historyMonths', { retention: { historyMonths: 121 } }],
    ['retention.copyDays', { retention: { copyDays: 2 } }],
    ['maskPersonal', { maskPersonal: 'yes' }],
    ['maxInFlight', { maxInFlight: 0 }],
    ['maxInFlight', { maxInFlight: null }],
    ['office', { office: 'postgresql://meja:sandi@db.example/kantor' }],
    ['office', { office: 'kantor' }],
    ['updates.allowed', { updates: { allowed: 1 } }],
    ['updates.server', { updates: { server: 'http://127.0.0.1/' } }],
  ])('names %s where its value is wrong: %j', (subject, content) => {
    expect(() => parse({ maskPersonal: true, ...content })).toThrow(
      expect.objectContaining({ reason: 'bad-value', subject }),
    )
  })
})
