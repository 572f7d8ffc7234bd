import { describe, expect, it } from 'vitest'
import { describeDiagnostics } from '#electron/services/diagnostics/describe-diagnostics'
import { maskLog } from '#electron/services/diagnostics/mask-log'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import { noon, sampleRun, sampleStatus } from '#tests/renderer/harness/samples'

/** What no diagnostics file may hold, of every kind that the console knows. */
const canaries = {
  key: 'kunci-rahasia-0123456789abcdef',
  token: 'tokenRahasia9876543210zyxwvut',
  password: 'sandi-toko-77',
  email: 'ani.pemilik+toko@contoh-usaha.co.id',
  phone: '+62 812-3456-7890',
  plainPhone: '081234567890',
  shop: 'Toko Melati Bu Ani',
  file: 'daftar toko bandung.xlsx',
  invoice: 'INV-20261128-00017',
  address: 'Jl. Asia Afrika No. 12',
  words: 'Email sudah terdaftar atas nama Ani',
} as const

const log = [
  '[2026-11-28 09:00:00.000] [info]  version 0.1.0, Electron 33.2.1, linux',
  `[2026-11-28 09:00:01.000] [warn]  the service said "${canaries.words}" to '${canaries.shop}'`,
  `[2026-11-28 09:00:02.000] [error] Error: EACCES: permission denied, open '/home/ani/${canaries.file}'`,
  `    at open (/home/ani/apps/${canaries.shop}/out/main/main.js:12:3)`,
  '    at async Object.run (file:///opt/console/out/main/chunks/run.js:7:9)',
  `[2026-11-28 09:00:03.000] [warn]  C:\\Users\\Ani\\${canaries.file} is damaged`,
  `[2026-11-28 09:00:04.000] [warn]  ${canaries.email} ${canaries.phone} ${canaries.plainPhone}`,
  `[2026-11-28 09:00:05.000] [warn]  https://api.elkassa.com/integration?key=${canaries.key}`,
  `[2026-11-28 09:00:06.000] [warn]  bearer ${canaries.token}, invoice ${canaries.invoice}`,
  `[2026-11-28 09:00:07.000] [info]  ${canaries.address}`,
].join('\n')

const answer: SeenAnswer = {
  ...{ id: 1, call: 'register', httpStatus: 200, flag: false, shape: canaries.words },
  ...{ sample: canaries.words, firstSeenAt: noon, lastSeenAt: noon, count: 3 },
  ...{ meaning: 'refusal', knownBy: null, canBeNamed: false },
}

const text = describeDiagnostics({
  madeAt: noon,
  system: { console: '0.1.0', platform: 'linux x64' },
  status: sampleStatus({
    settings: {
      baseUrl: `https://api.elkassa.com/${canaries.token}`,
      proxyMode: 'own',
      proxyUrl: 'http://proxy.kantor-ani.example:8080',
      shopMessageId: canaries.words,
    },
    authorities: [{ subject: canaries.shop, issuer: canaries.shop, validUntil: noon }],
  }),
  databases: {
    'ledger.db': { bytes: 4096, journalBytes: 0, pages: 1, version: 13, journalMode: 'wal' },
    'cache.db': 'cannot be opened: SQLITE_NOTADB',
  },
  ledgerCheck: 'sound',
  runs: [sampleRun({ source: { ...sampleRun().source, name: canaries.file } })],
  answers: [answer],
  log,
})

describe('a diagnostics file', () => {
  it('says how everything is', () => {
    for (const said of [
      'console: 0.1.0',
      'service: api.elkassa.com',
      'proxyMode: own',
      'namedCertificates: 1',
      'ledger.db: bytes: 4096, journalBytes: 0, pages: 1, version: 13, journalMode: wal',
      'cache.db: cannot be opened: SQLITE_NOTADB',
      'ledger check: sound',
      'register 200 flag false: refusal, known by nobody, 3 times',
      'EACCES: permission denied',
      'at main.js:12:3',
      'at run.js:7:9',
    ]) {
      expect(text).toContain(said)
    }
  })

  it.each(Object.entries(canaries))('holds no %s', (_kind, canary) => {
    expect(text).not.toContain(canary)
    // Nor a part of it that would do.
    for (const part of canary.split(/[\s@.-]+/).filter((one) => one.length > 5)) {
      expect(text).not.toContain(part)
    }
  })

  it('holds no address of a proxy', () => {
    expect(text).not.toContain('kantor-ani')
  })
})

describe('maskLog()', () => {
  it('gives the last warnings and errors with what belongs to them, and nothing else', () => {
    const lines = maskLog(log)
    expect(lines.some((line) => line.includes('[info]'))).toBe(false)
    expect(lines[0]).toMatch(/^\[2026-11-28 09:00:01.000\] \[warn\]/)
    expect(
      maskLog(
        Array.from({ length: 500 }, () => `[2026-11-28 09:00:01.000] [warn]  again`).join('\n'),
      ),
    ).toHaveLength(200)
  })
})
