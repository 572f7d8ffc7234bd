import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import { describeConflict } from '#shared/locales/conflict-text'
import { en } from '#shared/locales/en'
import { noteOf, sentencesOf } from '../../../../../renderer/features/runs/rows/row-note'

const row: Row = {
  position: 0,
  rowNumber: 2,
  state: 'ready',
  values: {},
  hasPassword: true,
  problems: [],
  repairs: [],
  conflict: null,
  registrationId: null,
  serverMessage: null,
  cause: null,
  attempts: 0,
  sentAt: null,
  settledAt: null,
  nextCheckAt: null,
  readings: null,
  found: null,
}

describe('noteOf()', () => {
  it('says nothing about a row that only waits', () => {
    expect(noteOf(row, en)).toBe('')
  })

  it('quotes the server as it answered', () => {
    expect(noteOf({ ...row, state: 'refused', serverMessage: 'Email sudah terdaftar' }, en)).toBe(
      'Email sudah terdaftar',
    )
  })

  it('says that reading proved a row whose answer was lost', () => {
    const done: Row = { ...row, state: 'done', registrationId: 'R-1', sentAt: 1, settledAt: 9 }
    expect(noteOf(done, en)).toBe(en.results.provenByReading)
    expect(noteOf({ ...done, serverMessage: '' }, en)).toBe('')
  })

  it('says why a row is in doubt and when it is looked up again', () => {
    const at = Date.UTC(2026, 10, 23, 7, 27) / 1000
    expect(noteOf({ ...row, state: 'unknown', cause: 'timeout', nextCheckAt: at }, en)).toBe(
      'The service did not answer in time; checked again 14:27 WIB',
    )
  })

  it('quotes words about a row in doubt as not believed, and names what the service shows', () => {
    const doubted: Row = {
      ...row,
      state: 'unknown',
      cause: 'refusal-unproven',
      serverMessage: 'Gagal',
      found: {
        registrationId: 'ELK7',
        storeName: 'Toko Ahe',
        storeAddress: null,
        registeredAt: null,
        packetId: null,
      },
    }
    const note = noteOf(doubted, en)
    expect(note).toContain(en.results.saidUnbelieved('Gagal'))
    expect(note).toContain('At the service: Toko Ahe, ELK7')
  })

  it('names every problem with its field', () => {
    const problems: Row['problems'] = [
      { field: 'storeName', code: 'required' },
      { field: 'phone', code: 'phone-scientific' },
    ]
    expect(noteOf({ ...row, state: 'problem', problems }, en)).toBe(
      'Shop name is empty; Phone number ruined by Excel',
    )
  })
})

describe('describeConflict()', () => {
  it.each([
    [{ kind: 'left-out' }, 'Left out by the operator'],
    [{ kind: 'identical-row', rowNumber: 1204 }, 'Identical to row 1,204; sent once'],
    [{ kind: 'already-user', registrationId: 'ELK1' }, 'Email already registered, ID ELK1'],
    [{ kind: 'already-user', registrationId: null }, 'Email already registered'],
    [{ kind: 'done-in-file', registrationId: null }, 'Done according to this file'],
    [
      { kind: 'sent-before', runId: 3, at: 0, state: 'unknown', registrationId: null },
      'Sent in run #3, 01/01/1970 07:00 WIB; its outcome is uncertain',
    ],
  ] as const)('puts %j in words', (conflict, words) => {
    expect(describeConflict(conflict, en)).toBe(words)
  })
})

describe('sentencesOf()', () => {
  it('gives each note a sentence of its own, with one full stop', () => {
    const doubted: Row = {
      ...row,
      state: 'unknown',
      cause: 'timeout',
      nextCheckAt: Date.UTC(2026, 10, 23, 7, 27) / 1000,
      serverMessage: 'Email sudah terdaftar.',
    }
    expect(sentencesOf(doubted, en)).toBe(
      'The service did not answer in time. Checked again 14:27 WIB. The service said, not believed yet: “Email sudah terdaftar.”',
    )
    expect(sentencesOf({ ...doubted, nextCheckAt: null, serverMessage: 'Gagal' }, en)).toBe(
      'The service did not answer in time. The service said, not believed yet: “Gagal”.',
    )
  })
})
