import { describe, expect, it } from 'vitest'
import { toInvoiceKey } from '#shared/domain/runs/activation'

describe('toInvoiceKey()', () => {
  it('takes spellings of one code for one', () => {
    const keys = ['INV-01', 'inv-01', ' INV - 01 ', 'ＩＮＶ-01'].map(toInvoiceKey)
    expect(new Set(keys).size).toBe(1)
    expect(toInvoiceKey('INV-1')).not.toBe(toInvoiceKey('INV-01'))
  })
})
