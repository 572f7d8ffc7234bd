import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLogger } from '#electron/app/profile/logger'
import { createRedactor } from '#electron/app/profile/redact'

const folder = mkdtempSync(join(tmpdir(), 'logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('createLogger()', () => {
  it('writes every line through the redactor, errors and their causes too', () => {
    const redactor = createRedactor()
    redactor.hide('canary-secret')
    const log = createLogger(join(folder, 'logs'), redactor)
    log.info('started')
    log.warn('refused', new Error('outer', { cause: new Error('with canary-secret inside') }))
    log.error('object', { nested: { key: 'another-canary' } })
    const file = join(folder, 'logs', 'main.log')
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/\[info\]\s+started/)
    expect(text).toContain('Error: outer')
    expect(text).not.toContain('canary')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
