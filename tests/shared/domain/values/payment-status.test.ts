import { describe, expect, it } from 'vitest'
import { readLineType, readStatus, toStatusKey } from '#shared/domain/values/payment-status'

const none = new Map()

describe('readStatus()', () => {
  it.each([
    ['SUCCESS', 'paid'],
    ['Settlement', 'paid'],
    ['PENDING_SETTLEMENT', 'paid'],
    ['PAYMENT_DETECTED', 'paid'],
    ['berhasil', 'paid'],
    [' Lunas ', 'paid'],
    ['ＰＡＩＤ', 'paid'],
    ['UNPAID', 'pending'],
    ['pending', 'pending'],
    ['Waiting-Payment', 'pending'],
    ['FAILED', 'failed'],
    ['deny', 'failed'],
    ['Dibatalkan', 'failed'],
    ['EXPIRED', 'expired'],
    ['STATIC_TRX_EXPIRED', 'expired'],
    ['kadaluarsa', 'expired'],
    ['REFUNDED', 'reversed'],
    ['PARTIALLY_REFUNDED', 'reversed'],
    ['partial_chargeback', 'reversed'],
    ['VOID\u200b', 'reversed'],
  ])('knows %j', (text, status) => {
    expect(readStatus(text, 'xendit', none)).toBe(status)
  })

  it.each(['', '0', '00', '1', 'PARTIALLY_CAPTURED', 'challenge', 'approved', 'not paid', 'paid?'])(
    'does not guess at %j',
    (text) => {
      expect(readStatus(text, '', none)).toBeNull()
    },
  )

  it('goes by the name that a person gave a word, for its gateway alone', () => {
    const named = new Map([
      [toStatusKey('NICEPAY', '0'), 'paid' as const],
      [toStatusKey('Faspay', '0'), 'unpaid' as const],
      [toStatusKey('', 'Success'), 'unpaid' as const],
    ])
    expect(readStatus('0', 'nicepay', named)).toBe('paid')
    expect(readStatus('0', 'faspay', named)).toBe('failed')
    expect(readStatus('0', 'ipaymu', named)).toBeNull()
    expect(readStatus('SUCCESS', '', named)).toBe('failed')
    expect(readStatus('SUCCESS', 'xendit', named)).toBe('paid')
  })
})

describe('readLineType()', () => {
  it.each([
    ['REFUND', 'reversed'],
    ['PAYMENT_REVERSAL', 'reversed'],
    ['DISBURSEMENT_REVERSAL', 'reversed'],
    ['Fee', 'no-payment'],
    ['VAT', 'no-payment'],
    ['DISBURSEMENT', 'no-payment'],
    ['DB', 'no-payment'],
    ['CANCEL', 'failed'],
    ['PAYMENT', null],
    ['Virtual Account', null],
    ['CR', null],
    ['', null],
  ])('%j: %s', (text, status) => {
    expect(readLineType(text)).toBe(status)
  })
})
