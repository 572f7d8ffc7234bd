import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#shared/domain/error-code'
import type { Status } from '#shared/domain/settings'
import { noChanges, type SyncEnd, type SyncProgress } from '#shared/domain/users/sync'
import { messagesIn } from '#shared/locales/messages'
import {
  describeChanges,
  describeProgress,
  describeTrouble,
  foundChanges,
} from '../../../../renderer/app-shell/sync/sync-texts'

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
    [
      {
        kind: 'failed',
        at: 1,
        code: 'server-refused',
        serverMessage: 'Data sedang diperbarui.',
      },
      'Sinkronisasi gagal. Layanan menolak permintaan. Jawaban layanan: “Data sedang diperbarui.”',
    ],
    [{ kind: 'cancelled', at: 1 }, 'Sinkronisasi dihentikan.'],
    [
      { kind: 'too-short', at: 1, users: 10 },
      'Layanan hanya memberi 10 pengguna. Data lama tetap dipakai.',
    ],
  ])('says of %j', (end, text) => {
    expect(describeTrouble({ lastSync: end, connection: 'online' }, words)).toBe(text)
  })

  it.each<[Status['connection'], ErrorCode, boolean]>([
    ['offline', 'server-unreachable', false],
    ['offline', 'proxy-password', true],
    ['bad-credentials', 'bad-credentials', false],
    ['online', 'bad-credentials', true],
  ])('when %s, of %s: says what no notice says already', (connection, code, isSaid) => {
    const text = describeTrouble({ lastSync: { kind: 'failed', at: 1, code }, connection }, words)
    expect(text).toBe(isSaid ? words.sync.failed(words.errors[code].title) : null)
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

  it.each<[SyncProgress | null, ReturnType<typeof describeProgress>]>([
    [null, { title: 'Sedang menyinkronkan…', read: '', pace: '' }],
    [
      progress,
      {
        title: 'Menyinkronkan 45 %',
        read: '450 pengguna terbaca',
        pace: '900 per menit · sisa 2 menit',
      },
    ],
    [
      { ...progress, pageCount: null, secondsLeft: null },
      { title: 'Sedang menyinkronkan…', read: '450 pengguna terbaca', pace: '900 per menit' },
    ],
    [
      { ...progress, usersPerMinute: 0, secondsLeft: 0 },
      { title: 'Menyinkronkan 45 %', read: '450 pengguna terbaca', pace: '' },
    ],
  ])('says of %j', (step, expected) => {
    expect(describeProgress(step, words)).toEqual(expected)
  })
})
