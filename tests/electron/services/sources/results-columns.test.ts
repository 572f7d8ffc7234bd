import { expect, it } from 'vitest'
import { listReadingColumns } from '#electron/services/sources/results-columns'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'

it.each([
  ['in Indonesian', id.results.columns.packetBefore, id.results.columns.packetAfter],
  ['in English', en.results.columns.packetBefore, en.results.columns.packetAfter],
  ['in a file of an earlier console', 'Packet before', 'packet AFTER'],
])('takes no reading for a field: %s', (_where, before, after) => {
  expect(listReadingColumns(['Email', before, 'Packet', after])).toEqual([1, 3])
})
