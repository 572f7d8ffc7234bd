import { X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { type Authority, longestAuthorityText } from '#shared/domain/authority'
import type { SettingsStore } from './settings-store'

/**
 * Keeps the certificates of a PEM file: their text, so that a file moved away takes nothing with it.
 *
 * Throws `certificate-unusable` for a file that holds anything else, `file-not-found`, `file-locked`.
 */
export async function nameAuthorities(settings: SettingsStore, path: string): Promise<void> {
  const authorityPem = readCertificates(await readText(path))
    .map(String)
    .join('')
  if (authorityPem === '') throw unusable(path)
  settings.change({ authorityPem })
}

/** The certificates of a kept text, as they are shown. */
export function describeAuthorities(authorityPem: string): readonly Authority[] {
  return readCertificates(authorityPem).map(({ subject, issuer, validTo }) => ({
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validUntil: Math.floor(Date.parse(validTo) / 1000),
  }))
}

async function readText(path: string): Promise<string> {
  try {
    const file = await stat(path)
    if (!file.isFile() || file.size > longestAuthorityText) throw unusable(path)
    return await readFile(path, 'latin1')
  } catch (error) {
    if (error instanceof AppError) throw error
    const name = basename(path)
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const code = isMissing ? 'file-not-found' : 'file-locked'
    throw new AppError(code, 'the certificate file cannot be read', { details: { name } })
  }
}

const blocks = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END [A-Z0-9 ]+-----/g

/** All certificates of a text; none where one of them cannot be read. */
export function readCertificates(text: string): readonly X509Certificate[] {
  try {
    return (text.match(blocks) ?? []).map((block) => new X509Certificate(block))
  } catch {
    return [] // OpenSSL's words say no more than that it is no certificate.
  }
}

function unusable(path: string): AppError {
  const details = { name: basename(path) }
  return new AppError('certificate-unusable', 'the file holds no certificate', { details })
}

/** `C=ID\nO=PT Contoh\nCN=Akar` in one line, the most telling name first. */
function nameOf(distinguished: string): string {
  const names = distinguished.split('\n').map((line) => line.split('='))
  const named = ['CN', 'O', 'OU'].flatMap((wanted) =>
    names.filter(([name]) => name === wanted).map(([, ...value]) => value.join('=')),
  )
  return [...new Set(named)].join(', ').replace(/[\p{C}\s]+/gu, ' ') || '–'
}
