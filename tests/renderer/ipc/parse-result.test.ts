import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CallError } from '../../../renderer/ipc/call-error'
import { parseResult } from '../../../renderer/ipc/parse-result'

const schema = z.object({ count: z.int() })

const malformed: readonly unknown[] = [
  undefined,
  null,
  'ok',
  {},
  { ok: 'true', value: { count: 1 } },
  { ok: true },
  { ok: true, value: { count: '1' } },
  { ok: false },
  { ok: false, failure: { code: 'no-such-code' } },
]

function codeOf(answer: unknown): string {
  try {
    parseResult(schema, answer)
    return 'none'
  } catch (error) {
    return error instanceof CallError ? error.code : 'not a CallError'
  }
}

describe('parseResult()', () => {
  it('gives the value of a success', () => {
    expect(parseResult(schema, { ok: true, value: { count: 3 } })).toEqual({ count: 3 })
  })

  it('takes a success without a value where the channel has none', () => {
    expect(parseResult(z.void(), { ok: true })).toBeUndefined()
  })

  it('throws the code and the blanks of a failure', () => {
    const failure = { code: 'file-locked', details: { name: 'toko.xlsx' } }
    expect(() => parseResult(schema, { ok: false, failure })).toThrow(CallError)
    expect(codeOf({ ok: false, failure })).toBe('file-locked')
  })

  it.each(malformed)('calls %j unexpected', (answer) => {
    expect(codeOf(answer)).toBe('unexpected')
  })
})
