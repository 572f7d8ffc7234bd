import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import log from 'electron-log/node'
import type { Redactor } from './redact'

export interface Logger {
  readonly info: (message: string) => void
  readonly warn: (message: string, cause?: unknown) => void
  readonly error: (message: string, cause?: unknown) => void
}

/** A file of at most this size and one before it. */
const mostBytes = 5_000_000

/** Writes to `main.log` in that folder, every line through the redactor, for this user alone. */
export function createLogger(folder: string, { redact }: Redactor): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const logger = log.create({ logId: folder })
  const { file, ...others } = logger.transports
  for (const other of Object.values(others)) if (other) other.level = false
  file.resolvePathFn = () => join(folder, 'main.log')
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.maxSize = mostBytes
  // The one hook all lines pass: whatever arrives is made text first, then redacted.
  logger.hooks.push((message) => ({
    ...message,
    data: [redact(message.data.map(toText).join(' '))],
  }))
  return {
    info: (message) => logger.info(message),
    warn: (message, cause) => logger.warn(message, ...toList(cause)),
    error: (message, cause) => logger.error(message, ...toList(cause)),
  }
}

function toList(cause: unknown): unknown[] {
  return cause === undefined ? [] : [cause]
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 4 })
}
