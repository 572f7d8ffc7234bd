import { describe, expect, it } from 'vitest'
import type { ReferenceRefresh } from '#shared/domain/users/reference'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { describeRefresh } from '../../../../../renderer/features/settings/reference/describe-refresh'

const reference = {
  packets: [{ id: '9', code: 'TRIAL', description: 'Trial' }],
  userTypes: [{ code: '0', description: 'Retail' }],
  readAt: Date.parse('2026-11-27T09:15:00+07:00') / 1000,
}
const same = { added: 0, changed: 0, gone: 0 }

describe('describeRefresh()', () => {
  it.each<readonly [ReferenceRefresh, string, string]>([
    [
      { kind: 'first', reference },
      '1 paket dan 1 jenis toko dibaca.',
      '1 package and 1 shop type read.',
    ],
    [{ kind: 'unchanged', reference }, 'Tidak ada yang berubah.', 'Nothing has changed.'],
    [
      { kind: 'changed', reference, packets: { added: 2, changed: 0, gone: 1 }, userTypes: same },
      'Data di layanan berubah. Paket: 2 baru, 1 tidak ada lagi.',
      'The data at the service has changed. Packages: 2 new, 1 gone.',
    ],
    [
      {
        kind: 'changed',
        reference,
        packets: { ...same, changed: 1 },
        userTypes: { ...same, added: 1 },
      },
      'Data di layanan berubah. Paket: 1 berubah. Jenis toko: 1 baru.',
      'The data at the service has changed. Packages: 1 changed. Shop types: 1 new.',
    ],
    [
      { kind: 'empty', list: 'packets', reference },
      'Layanan menjawab tanpa satu paket pun. Data yang dibaca 27/11/2026 09:15 WIB tetap dipakai. Coba lagi beberapa menit lagi, atau tanyakan kepada ELKASSA.',
      'The service answered without a single package. What was read 27/11/2026 09:15 WIB stays in use. Try again in a few minutes, or ask ELKASSA.',
    ],
    [
      { kind: 'empty', list: 'userTypes', reference: null },
      'Layanan menjawab tanpa satu jenis toko pun. Coba lagi beberapa menit lagi, atau tanyakan kepada ELKASSA.',
      'The service answered without a single shop type. Try again in a few minutes, or ask ELKASSA.',
    ],
  ])('says %j in both languages', (refresh, indonesian, english) => {
    const say = (messages: typeof id) => {
      const { title, body } = describeRefresh(refresh, messages)
      return [title, body].filter(Boolean).join(' ')
    }
    expect(say(id)).toBe(indonesian)
    expect(say(en)).toBe(english)
  })
})
