import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { createConnection } from '#electron/services/connection/connection'
import type { ErrorCode } from '#shared/domain/error-code'

describe('watch()', () => {
  it.each<[ErrorCode, string]>([
    ['bad-credentials', 'bad-credentials'],
    ['server-unreachable', 'offline'],
    ['server-unreadable', 'offline'],
    ['proxy-failed', 'offline'],
    ['certificate-untrusted', 'offline'],
    ['certificate-expired', 'offline'],
    ['certificate-other-host', 'offline'],
    ['certificate-unusable', 'unknown'],
    ['server-refused', 'unknown'],
    ['text-broken', 'unknown'],
  ])('after %s the connection is %s', async (code, state) => {
    const connection = createConnection(() => undefined)
    const step = () => Promise.reject(new AppError(code, 'x'))
    await expect(connection.watch(step)).rejects.toMatchObject({ code })
    expect(connection.state()).toBe(state)
  })
})
