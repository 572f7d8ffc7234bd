import { expect, it } from 'vitest'
import type { StoredRow } from '#electron/ledger/runs/run-rows-table'
import { packRows, unpackRows } from '#electron/services/runs/drafting/packed-rows'

function row(position: number, password: string | null, conflict: string | null): StoredRow {
  return {
    position,
    rowNumber: position + 2,
    state: conflict === null ? 'ready' : 'excluded',
    values: `{"email":"toko${position}@contoh.co.id"}`,
    password: password === null ? null : Buffer.from(password),
    problems: '[]',
    repairs: '[]',
    conflict,
    dedupeKey: `toko${position}@contoh.co.id`,
  }
}

it('gives every row its own password back, on the other side of a message', () => {
  const rows = [
    row(0, 'rahasia', null),
    row(1, null, '{"kind":"hidden"}'),
    row(2, 'sandi', null),
    row(3, null, null),
  ]
  const unpacked = unpackRows(structuredClone(packRows(rows)))
  expect(
    unpacked.map((one) => ({ ...one, password: one.password && Buffer.from(one.password) })),
  ).toEqual(rows)
})

it('packs nothing as nothing', () => {
  expect(unpackRows(packRows([]))).toEqual([])
})
