import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { stateWord } from '../../../../../renderer/features/runs/rows/row-tag'

const refused: Row = {
  position: 0,
  rowNumber: 2,
  state: 'refused',
  values: {},
  hasPassword: false,
  problems: [],
  repairs: [],
  conflict: null,
  registrationId: null,
  serverMessage: 'Tidak bisa',
  cause: null,
  attempts: 1,
  sentAt: 1,
  settledAt: 2,
  nextCheckAt: null,
  readings: null,
  found: null,
}

describe('stateWord()', () => {
  it('says of a refusal that is read once more that it stands so far', () => {
    const provisional: Row = { ...refused, cause: 'refusal-provisional' }
    expect(stateWord(provisional, id)).toBe('Ditolak sementara')
    expect(stateWord(provisional, en)).toBe('Refused so far')
    expect(stateWord(refused, en)).toBe('Refused')
  })
})
