import { isIP } from 'node:net'
import { AppError } from '#electron/errors/app-error'

/** Where the register of an office is, as the operator wrote it; the password is apart. */
export interface OfficeAddress {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  /** Whether the connection is encrypted, and the server's certificate checked. */
  readonly isEncrypted: boolean
}

const defaultPort = 5432

/**
 * Reads `postgresql://user@host:port/database`.
 *
 * Throws `office-address` for anything else, `office-password-in-address` where a password stands in it. Beyond this
 * computer the connection is always encrypted.
 */
export function readOfficeAddress(text: string): OfficeAddress {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    throw new AppError('office-address', 'no address')
  }
  if (url.password !== '') throw new AppError('office-password-in-address', 'a password in it')
  const database = decodeURIComponent(url.pathname.slice(1))
  const isKnown = url.protocol === 'postgres:' || url.protocol === 'postgresql:'
  const isWhole = url.hostname !== '' && url.username !== '' && database !== ''
  if (!isKnown || !isWhole || database.includes('/') || url.search !== '' || url.hash !== '') {
    throw new AppError('office-address', 'not postgresql://user@host/database')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    port: url.port === '' ? defaultPort : Number(url.port),
    database,
    user: decodeURIComponent(url.username),
    isEncrypted: !isLoopback(host),
  }
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.')
  return host === '::1' || host === 'localhost'
}
