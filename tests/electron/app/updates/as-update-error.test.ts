import { expect, it } from 'vitest'
import { asUpdateError } from '#electron/app/updates/as-update-error'
import { AppError } from '#electron/errors/app-error'

it.each([
  [new AppError('update-untrusted', 'not ours'), 'update-untrusted'],
  [
    Object.assign(new Error('sha512 checksum mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' }),
    'update-damaged',
  ],
  [new Error('net::ERR_CONTENT_LENGTH_MISMATCH'), 'update-damaged'],
  [new Error('net::ERR_CONNECTION_REFUSED'), 'update-away'],
  [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'update-away'],
  [Object.assign(new Error('404 Not Found'), { code: 'HTTP_ERROR_404' }), 'update-away'],
  [new Error('Cannot download "https://a/b", status 503: '), 'update-away'],
  [new Error('cancelled'), 'update-away'],
  [
    Object.assign(new Error('not signed'), { code: 'ERR_UPDATER_INVALID_SIGNATURE' }),
    'update-untrusted',
  ],
  [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 'disk-full'],
  [new Error('something else'), 'unexpected'],
  ['no error at all', 'unexpected'],
])('an update that fails with %s is told as %s', (error, code) => {
  expect(asUpdateError(error).code).toBe(code)
})
