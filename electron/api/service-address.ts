import { AppError } from '#electron/errors/app-error'
import { isPlainAddress } from '#shared/domain/settings'

export interface ServiceAddress {
  /** Scheme, host and port. */
  readonly origin: string
  /** What stands before each call's path, without a slash at its end. */
  readonly basePath: string
  readonly isLoopback: boolean
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Reads the base address of the service.
 *
 * HTTPS only, because key and token travel in the URL; plain HTTP for this very machine alone.
 * Throws `insecure-address`, or `bad-request` for what is no plain address. The text itself stays out
 * of the error: it may hold a credential.
 */
export function readServiceAddress(baseUrl: string): ServiceAddress {
  if (!URL.canParse(baseUrl)) throw new AppError('bad-request', 'the base address is no URL')
  const url = new URL(baseUrl)
  const isLoopback = isLoopbackHost(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new AppError('insecure-address', 'the base address is not HTTPS')
  }
  if (!isPlainAddress(baseUrl)) {
    throw new AppError('bad-request', 'the base address holds more than host and path')
  }
  return { origin: url.origin, basePath: url.pathname.replace(/\/+$/, ''), isLoopback }
}

/** One way to write the address, so that two ways of writing it compare. Throws what reading it throws. */
export function plainAddress(baseUrl: string): string {
  const { origin, basePath } = readServiceAddress(baseUrl)
  return origin + basePath
}
