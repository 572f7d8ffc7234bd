import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { keepWriting } from '#electron/app/command-line/progress/keep-writing'

describe('keepWriting()', () => {
  it('lets a stream be written to that nobody reads any more', async () => {
    const stream = new PassThrough()
    keepWriting([stream])
    const failed = once(stream, 'error')
    stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    await failed.catch(() => undefined)
    expect(stream.write('baris')).toBe(false)
  })
})
