import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findOwnOffice, type OfficeWish } from '#electron/app/open-office'
import { layPolicy } from '#electron/services/settings/lay-policy'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

const own = 'postgresql://meja@db.example/kantor'
const other = 'postgresql://meja@lain.example/kantor'
const nothing: OfficeWish = {
  ...{ address: null, password: null, deskName: null, acceptCollisions: null },
}

function find(stored: object, wish?: OfficeWish, governed?: string) {
  const path = '/etc/elkassa-console/policy.json'
  const { settings, refuseChange } = layPolicy(
    createSettingsStore(createMemoryStore({ ...stored })),
    governed === undefined
      ? { kind: 'none' }
      : {
          ...{ kind: 'in-force', path, policy: { office: governed } },
          ...{ authorityPem: null, unknownKeys: [] },
        },
  )
  return findOwnOffice(
    { settings, refuseChange, officePassword: { find: async () => 'tersimpan' } },
    wish,
  )
}

describe('findOwnOffice()', () => {
  it('is none where nobody named one', async () => {
    expect(await find({})).toBeNull()
    expect(await find({}, nothing)).toBeNull()
  })

  it('is the settings’ own, in the window as for a command that names none', async () => {
    const stored = { officeAddress: own, officeDesk: 'Meja 1' }
    const expected = {
      ...{ address: own, password: 'tersimpan', deskName: 'Meja 1', acceptCollisions: null },
    }
    expect(await find(stored)).toEqual(expected)
    expect(await find(stored, nothing)).toEqual(expected)
  })

  it('is what a command names, with its own password and never the kept one of another', async () => {
    const stored = { officeAddress: own, officeDesk: 'Meja 1' }
    expect(await find(stored, { ...nothing, address: other })).toMatchObject({
      ...{ address: other, password: '' },
    })
    const wish = { address: other, password: 'p', deskName: 'Gudang', acceptCollisions: 2 }
    expect(await find({}, wish)).toEqual(wish)
    expect(await find({}, { ...nothing, address: other })).toMatchObject({ deskName: hostname() })
  })

  it('is no other than the administrator set', async () => {
    expect(await find({}, nothing, own)).toMatchObject({ address: own })
    expect(await find({ officeAddress: other }, undefined, own)).toMatchObject({ address: own })
    await expect(find({}, { ...nothing, address: other }, own)).rejects.toMatchObject({
      code: 'policy-governs',
    })
  })
})
