import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import type { Browse } from '#electron/services/users/browse'
import { everyUser } from '#shared/domain/users/user-query'
import { browseContract } from '#shared/ipc/contract/browse'
import { first, openBrowse } from './browse-harness'

const view = { filter: everyUser, sort: { by: 'storeName', descending: false } } as const

/** Everything about the user that masked channels may answer with, as it would cross. */
async function whatCrosses(browse: Browse) {
  const page = await browse.page({ ...view, offset: 0, limit: 200 })
  const refreshed = await browse.refresh(first)
  return JSON.stringify([
    browseContract['users:page'].output.parse(page),
    browseContract['users:find'].output.parse(await browse.find(first)),
    browseContract['users:refresh'].output.parse(refreshed),
    await browse.facets({ filter: everyUser }),
    await browse.ids({ selection: { kind: 'matching', filter: everyUser, except: [] }, limit: 60 }),
  ])
}

describe('masked personal data', () => {
  it('never crosses in clear, in no answer about users', async () => {
    const { browse, state, clear } = await openBrowse()
    const secrets = [clear.email, clear.storeAddress, ...clear.branches.map((b) => b.address)]
    expect(clear.branches.length).toBeGreaterThan(0)
    const open1 = await whatCrosses(browse)
    for (const secret of secrets) expect(open1).toContain(secret)
    state.isMasked = true
    const masked = await whatCrosses(browse)
    for (const secret of secrets) expect(masked).not.toContain(secret)
    expect(masked).not.toContain('@surel')
    expect(await browse.find(first)).toMatchObject({ isMasked: true })
    const { rows } = await browse.page({ ...view, offset: 0, limit: 1 })
    expect(rows[0]?.isMasked).toBe(true)
  })

  it('can still be searched for', async () => {
    const { browse, state, clear } = await openBrowse()
    state.isMasked = true
    const filter = { ...everyUser, search: clear.email }
    const { rows } = await browse.page({ ...view, filter, offset: 0, limit: 10 })
    expect(rows.map((row) => row.registrationId)).toEqual([clear.registrationId])
  })

  it('is revealed one by one, each on record', async () => {
    const { browse, recorded, clear } = await openBrowse()
    expect(await browse.reveal({ ...first, field: 'email' })).toBe(clear.email)
    expect(await browse.reveal({ ...first, field: 'storeAddress' })).toBe(clear.storeAddress)
    const branch = clear.branches[0]
    const branchId = branch?.id ?? ''
    expect(await browse.reveal({ ...first, field: 'branchAddress', branchId })).toBe(
      branch?.address,
    )
    expect(recorded).toHaveLength(3)
    expect(recorded[2]).toEqual({
      kind: 'reveal',
      outcome: 'done',
      ...first,
      email: clear.email,
      storeName: clear.storeName,
      details: { field: 'branchAddress', branchId },
    })
  })

  it('is not revealed of whom nobody knows, and nothing is on record then', async () => {
    const { browse, recorded } = await openBrowse()
    const unknown = { registrationId: 'ELK1', field: 'email' } as const
    await expect(browse.reveal(unknown)).rejects.toMatchObject({ code: 'user-not-found' })
    const branch = { ...first, field: 'branchAddress', branchId: 'none' } as const
    await expect(browse.reveal(branch)).rejects.toMatchObject({ code: 'user-not-found' })
    expect(recorded).toEqual([])
  })
})

describe('refresh()', () => {
  it('brings the copy up to date', async () => {
    const { browse, api, cache, clear } = await openBrowse()
    await api.activate({
      email: clear.email,
      packetId: '13',
      registrationId: clear.registrationId,
      branchId: clear.branches[0]?.id ?? '',
      invoiceCode: 'INV-1',
      amountRupiah: 150_000,
      paymentGateway: 'finpay195',
      paymentMethod: 'ATM',
      paymentDate: 1000,
    })
    expect(await browse.find(first)).toMatchObject({ syncedAt: 1000, refreshedAt: 1000 })
    const { detail, isKnownToPartner } = await browse.refresh(first)
    expect(isKnownToPartner).toBe(true)
    expect(detail).toMatchObject({ user: { packetId: '13' }, refreshedAt: 2000, syncedAt: 1000 })
    expect((await cache.findUser('ELK10001'))?.user.packetId).toBe('13')
  })

  it('says when nothing changed that it was looked at', async () => {
    const { browse, clear } = await openBrowse()
    expect(await browse.refresh(first)).toMatchObject({
      detail: { user: clear, refreshedAt: 2000 },
    })
  })

  it('keeps a user the partner no longer knows, with the partner’s words', async () => {
    const { browse, cache, clear } = await openBrowse()
    const gone = { ...clear, registrationId: 'ELK99999', email: 'lama@contoh.id' }
    await cache.putUsers([gone], 500)
    const answer = await browse.refresh({ registrationId: 'ELK99999' })
    expect(answer).toMatchObject({ detail: { user: gone }, isKnownToPartner: false })
    expect(await browse.find({ registrationId: 'ELK99999' })).toMatchObject({ user: gone })
    const nobody = await browse.refresh({ registrationId: 'ELK88888' })
    expect(nobody).toMatchObject({ detail: null, isKnownToPartner: false })
  })

  it.each([
    ['user:error-500-before', 'server-busy'],
    ['user:html', 'server-unreadable'],
  ])('fails with a reason under %s, and the copy stays', async (faults, code) => {
    const { browse, server, clear } = await openBrowse()
    server.setFaults(parseFaultRules(faults))
    await expect(browse.refresh(first)).rejects.toMatchObject({ code })
    expect(await browse.find(first)).toMatchObject({ user: clear, refreshedAt: 1000 })
  })

  it.each(['maintenance', 'status-false'])(
    'takes nobody for gone while the service says of everybody what it says: %s',
    async (fault) => {
      const { browse, server } = await openBrowse()
      server.setFaults(parseFaultRules(`user:${fault}`))
      await expect(browse.refresh(first)).rejects.toMatchObject({ code: 'server-refused' })
    },
  )

  it('fails with a reason offline, and the copy stays', async () => {
    const { browse, server, clear } = await openBrowse()
    await server.close()
    await expect(browse.refresh(first)).rejects.toMatchObject({ code: 'server-unreachable' })
    expect(await browse.find(first)).toMatchObject({ user: clear })
  })

  it('does not take bad credentials for a missing user', async () => {
    const { strangers } = await openBrowse()
    await expect(strangers.refresh(first)).rejects.toMatchObject({ code: 'bad-credentials' })
  })
})

describe('facets()', () => {
  it('says what the reference data calls packets and types', async () => {
    const { browse, cache } = await openBrowse()
    await cache.putReferenceData(
      {
        packets: [{ id: '12', code: 'REG-6BULAN', description: 'Enam Bulan' }],
        userTypes: [{ code: '0', description: 'Retail' }],
      },
      1000,
    )
    const { packets, types } = await browse.facets({ filter: everyUser })
    expect(packets.find(({ code }) => code === '12')?.description).toBe('Enam Bulan')
    expect(packets.find(({ code }) => code === '13')?.description).toBe('12 Bulan')
    expect(types.map(({ code, description }) => [code, description])).toEqual([
      ['0', 'Retail'],
      ['1', null],
    ])
  })
})

describe('views and columns', () => {
  it('are kept', async () => {
    const { browse } = await openBrowse()
    expect(browse.columns()).toBeNull()
    browse.setColumns({ columns: [{ key: 'email', isShown: true, widthPx: 200 }] })
    expect(browse.columns()).toEqual([{ key: 'email', isShown: true, widthPx: 200 }])
    expect(browse.saveView({ name: 'Semua', view, columns: null })).toHaveLength(1)
    expect(browse.views()).toEqual([{ name: 'Semua', view, columns: null }])
    expect(browse.deleteView({ name: 'semua' })).toEqual([])
  })
})
