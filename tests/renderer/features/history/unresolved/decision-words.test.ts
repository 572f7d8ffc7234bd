import { describe, expect, it } from 'vitest'
import type { UnresolvedRow } from '#shared/domain/history'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import {
  confirmWord,
  decidedWord,
  decisionBody,
  decisionTitle,
  decisionWord,
} from '../../../../../renderer/features/history/unresolved/decision-words'
import { sampleActivationDoubt } from '../../../harness/samples-history'
import { unresolvedRow } from './unresolved-row'

const shop: UnresolvedRow = { ...unresolvedRow, kind: 'register', storeName: 'Toko Ahe' }

describe('the words of a decision', () => {
  it('call an address of somebody else not ours, in both languages', () => {
    expect(decisionWord('not-ours', shop, id)).toBe('Bukan milik kami')
    expect(decisionTitle('not-ours', shop, en)).toBe('Not ours?')
    expect(confirmWord('not-ours', shop, en)).toBe('Not ours')
  })

  it('say that the row is left out and nothing is sent', () => {
    expect(decisionBody('not-ours', shop, en)).toMatch(/Toko Ahe.*left out and nothing is sent/)
    expect(decidedWord('not-ours', en)).toBe(en.history.unresolved.dialog.leftOut)
    expect(decidedWord('happened', en)).toBe(en.history.unresolved.dialog.done)
  })

  it('say by its kind what sending again is', () => {
    expect(decisionWord('send-again', shop, en)).toBe('Treat as not sent')
    expect(decisionWord('send-again', unresolvedRow, en)).toBe('Send again')
    expect(confirmWord('send-again', unresolvedRow, en)).toBe('Send again now')
  })

  it('say of a held row that another desk may have activated it, and what each way does', () => {
    const { sent } = sampleActivationDoubt()
    const held: UnresolvedRow = { ...unresolvedRow, cause: 'moved-elsewhere', sent }
    expect(decisionWord('send-again', held, id)).toBe('Tetap kirim')
    expect(decisionTitle('send-again', held, en)).toBe('Send all the same?')
    expect(confirmWord('send-again', held, en)).toBe('Send all the same now')
    expect(decisionBody('send-again', held, id)).toContain('paketnya diperpanjang dua kali')
    expect(decisionWord('not-ours', held, id)).toBe('Lewati baris ini')
    expect(decisionBody('not-ours', held, en)).toMatch(/left out .* Invoice INV-77 is released/)
  })
})
