import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeAuthorities, nameAuthorities } from '#electron/services/settings/authorities'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { makeCertificate } from '#tests/electron/api/self-signed'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'authorities-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const settings = createSettingsStore(createMemoryStore())
  const write = (text: string) => {
    const path = join(folder, 'kantor.pem')
    writeFileSync(path, text)
    return path
  }
  return { folder, settings, write }
}

describe('nameAuthorities()', () => {
  it('keeps all certificates of a file and nothing else of it', async () => {
    const { settings, write } = openFolder()
    const [first, second] = [makeCertificate('Akar Satu'), makeCertificate('Akar Dua')]
    await nameAuthorities(settings, write(`catatan\n${first.cert}\n${second.key}\n${second.cert}`))
    const kept = settings.current().authorityPem
    expect(kept).not.toContain('PRIVATE')
    expect(kept).not.toContain('catatan')
    expect(describeAuthorities(kept)).toEqual(
      ['Akar Satu', 'Akar Dua'].map((name) => ({
        ...{ subject: name, issuer: name },
        validUntil: Date.UTC(2049, 11, 31, 23, 59, 59) / 1000,
      })),
    )
  })

  it.each([
    ['nothing', ''],
    ['a table', 'nama,email\nToko,a@b.example'],
    ['a key alone', makeCertificate('Akar').key],
    ['a broken certificate', makeCertificate('Akar').cert.replace(/^.{64}$/m, '')],
    [
      'a broken one beside a good one',
      `${makeCertificate('Akar').cert}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
    ],
    ['too much', 'x'.repeat(1_000_001)],
  ])('refuses %s and keeps what was there', async (_, text) => {
    const { settings, write } = openFolder()
    settings.change({ authorityPem: 'seperti semula' })
    await expect(nameAuthorities(settings, write(text))).rejects.toMatchObject({
      code: 'certificate-unusable',
      options: { details: { name: 'kantor.pem' } },
    })
    expect(settings.current().authorityPem).toBe('seperti semula')
  })

  it('refuses a folder, and a file that is not there', async () => {
    const { folder, settings } = openFolder()
    mkdirSync(join(folder, 'folder.pem'))
    await expect(nameAuthorities(settings, join(folder, 'folder.pem'))).rejects.toMatchObject({
      code: 'certificate-unusable',
    })
    await expect(nameAuthorities(settings, join(folder, 'hilang.pem'))).rejects.toMatchObject({
      code: 'file-not-found',
    })
  })
})
