import { describe, expect, it } from 'vitest'
import { noChanges, type SyncEnd, type SyncProgress } from '#shared/domain/sync'
import { messagesIn } from '#shared/locales/messages'
import {
  describeChanges,
  describeProgress,
  describeTrouble,
  foundChanges,
} from '../../../renderer/app-shell/sync-texts'

const words = messagesIn('id')

describe('describeChanges()', () => {
  it('names what was found, in one order', () => {
    const changes = { ...noChanges, vanished: 3, new: 1200 }
    expect(describeChanges(changes, words)).toBe('1.200 baru, 3 hilang')
    expect(foundChanges(changes)).toEqual(['new', 'vanished'])
  })

  it('says so where there is nothing', () => {
    expect(describeChanges(noChanges, words)).toBe('Tidak ada yang berubah')
  })
})

describe('describeTrouble()', () => {
  it.each<[SyncEnd | null, string | null]>([
    [null, null],
    [{ kind: 'done', at: 1, users: 1, pages: 1, changes: noChanges }, null],
    [
      { kind: 'failed', at: 1, code: 'server-unreachable' },
      'Sinkronisasi gagal. Layanan tidak dapat dihubungi.',
    ],
    [{ kind: 'cancelled', at: 1 }, 'Sinkronisasi dihentikan; nanti dilanjutkan.'],
    [
      { kind: 'too-short', at: 1, users: 10 },
      'Layanan hanya memberi 10 pengguna. Data lama tetap dipakai.',
    ],
  ])('says of %j', (end, text) => {
    expect(describeTrouble(end, words)).toBe(text)
  })
})

describe('describeProgress()', () => {
  const progress: SyncProgress = {
    pages: 45,
    pageCount: 100,
    users: 450,
    usersPerMinute: 900,
    secondsLeft: 120,
  }

  it.each<[SyncProgress | null, string, string]>([
    [null, 'Sedang menyinkronkan…', ''],
    [progress, 'Menyinkronkan 45 %', '450 pengguna terbaca · 900 per menit · sisa 2 menit'],
    [
      { ...progress, pageCount: null, secondsLeft: null },
      'Sedang menyinkronkan…',
      '450 pengguna terbaca · 900 per menit',
    ],
    [
      { ...progress, usersPerMinute: 0, secondsLeft: 0 },
      'Menyinkronkan 45 %',
      '450 pengguna terbaca',
    ],
  ])('says of %j', (step, title, detail) => {
    expect(describeProgress(step, words)).toEqual({ title, detail })
  })
})
