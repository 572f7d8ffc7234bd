import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { groupCommits } from '#electron/ledger/group-commit'
import { parseFaultRules } from '#electron/practice/faults'
import { systemClock } from '#electron/services/sending/clock'
import { type Browse, createBrowse } from '#electron/services/users/browse'
import { syncUsers } from '#electron/services/users/sync-users'
import type { HistoryEvent } from '#shared/domain/history'
import { momentOf } from '#shared/domain/partner-time'
import type { User } from '#shared/domain/user'
import { everyUser } from '#shared/domain/user-query'
import { browseContract } from '#shared/ipc/contract/browse'
import { buildWorker } from '#tests/electron/built-worker'
import { openTestLedger } from '#tests/electron/ledger/open-test-ledger'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { practiceUsers } from './practice-users'

const workerUrl = await buildWorker('electron/cache/cache-worker.ts')
const view = { filter: everyUser, sort: { by: 'storeName', descending: false } } as const
const first = { registrationId: 'ELK10001' }

/** A practice service of 60 shops, copied, and the copy to browse. */
async function open() {
  const practice = await practiceUsers({ users: 60 })
  const cache = await openCache({ path: join(temporaryFolder(), 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  const { api, wait } = practice
  const signal = new AbortController().signal
  await syncUsers(
    { api, cache, now: () => 1000, wait, inFlight: 4, warn: () => undefined },
    { signal, onStep: () => undefined },
  )
  const state = { isMasked: false, now: 2000 }
  const recorded: HistoryEvent[] = []
  const ledger = openTestLedger()
  const writer = groupCommits(ledger)
  const deps = {
    cache,
    ledger,
    clock: systemClock,
    now: () => state.now,
    nowMs: () => state.now * 1000,
    isMasked: () => state.isMasked,
    record: async (event: HistoryEvent) => void recorded.push(event),
  }
  const browse = createBrowse({ ...deps, api, controls: practiceControls(api, writer) })
  const { strangersApi } = practice
  const strangers = createBrowse({
    ...deps,
    api: strangersApi,
    controls: practiceControls(strangersApi, writer),
  })
  const detail = await browse.find(first)
  if (!detail) throw new Error('the copy is empty')
  return { ...practice, cache, state, recorded, browse, strangers, clear: detail.user }
}

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
    const { browse, state, clear } = await open()
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
    const { browse, state, clear } = await open()
    state.isMasked = true
    const filter = { ...everyUser, search: clear.email }
    const { rows } = await browse.page({ ...view, filter, offset: 0, limit: 10 })
    expect(rows.map((row) => row.registrationId)).toEqual([clear.registrationId])
  })

  it('is revealed one by one, each on record', async () => {
    const { browse, recorded, clear } = await open()
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
    const { browse, recorded } = await open()
    const unknown = { registrationId: 'ELK1', field: 'email' } as const
    await expect(browse.reveal(unknown)).rejects.toMatchObject({ code: 'user-not-found' })
    const branch = { ...first, field: 'branchAddress', branchId: 'none' } as const
    await expect(browse.reveal(branch)).rejects.toMatchObject({ code: 'user-not-found' })
    expect(recorded).toEqual([])
  })
})

describe('refresh()', () => {
  it('brings the copy up to date', async () => {
    const { browse, api, cache, clear } = await open()
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
    const { browse, clear } = await open()
    expect(await browse.refresh(first)).toMatchObject({
      detail: { user: clear, refreshedAt: 2000 },
    })
  })

  it('keeps a user the partner no longer knows, with the partner’s words', async () => {
    const { browse, cache, clear } = await open()
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
    const { browse, server, clear } = await open()
    server.setFaults(parseFaultRules(faults))
    await expect(browse.refresh(first)).rejects.toMatchObject({ code })
    expect(await browse.find(first)).toMatchObject({ user: clear, refreshedAt: 1000 })
  })

  it('fails with a reason offline, and the copy stays', async () => {
    const { browse, server, clear } = await open()
    await server.close()
    await expect(browse.refresh(first)).rejects.toMatchObject({ code: 'server-unreachable' })
    expect(await browse.find(first)).toMatchObject({ user: clear })
  })

  it('does not take bad credentials for a missing user', async () => {
    const { strangers } = await open()
    await expect(strangers.refresh(first)).rejects.toMatchObject({ code: 'bad-credentials' })
  })
})

describe('check()', () => {
  const activate = (api: Awaited<ReturnType<typeof open>>['api'], user: User) =>
    api.activate({
      email: user.email,
      packetId: '13',
      registrationId: user.registrationId,
      branchId: user.branches[0]?.id ?? '',
      invoiceCode: 'INV-1',
      amountRupiah: 150_000,
      paymentGateway: 'finpay195',
      paymentMethod: 'ATM',
      paymentDate: 1000,
    })

  it('tells what the service says now beside the copy, which stays', async () => {
    const { browse, api, cache, clear, recorded } = await open()
    await activate(api, clear)
    const check = await browse.check(first)
    const { packetName } = clear
    expect(check).toMatchObject({
      answer: 'present',
      packetName: '12 Bulan',
      checkedAt: 2000,
      copy: { ...first, packetName, expiresAt: momentOf(clear.expiresAt), refreshedAt: 1000 },
    })
    expect(check.expiresAt).toBeGreaterThan(momentOf(clear.expiresAt) ?? 0)
    expect((await cache.findUser('ELK10001'))?.user).toEqual(clear)
    expect(recorded).toEqual([
      {
        kind: 'check',
        outcome: 'done',
        ...first,
        email: clear.email,
        storeName: clear.storeName,
        serverMessage: check.serverMessage,
        durationMs: 0,
      },
    ])
  })

  it('finds the copy by e-mail, in whatever case, and tells no e-mail', async () => {
    const { browse, clear } = await open()
    const check = await browse.check({ email: ` ${clear.email.toUpperCase()} ` })
    expect(check.copy?.registrationId).toBe('ELK10001')
    expect(JSON.stringify(browseContract['users:check'].output.parse(check))).not.toContain('@')
  })

  it('leaves the end out where the service does not tell it', async () => {
    const { browse, server } = await open()
    server.setFaults(parseFaultRules('user:error-500-before'))
    const check = await browse.check(first)
    expect(check.answer).toBe('present')
    expect(check).not.toHaveProperty('expiresAt')
  })

  it('says of whom nobody knows that there is none, on record too', async () => {
    const { browse, recorded } = await open()
    const email = 'tidak.ada@contoh.co.id'
    expect(await browse.check({ email })).toMatchObject({ answer: 'absent', copy: null })
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'refused', email }])
  })

  it('concludes nothing from words nobody knows, and quotes them', async () => {
    const { browse, server, recorded } = await open()
    server.setFaults(parseFaultRules('check:maintenance'))
    const check = await browse.check(first)
    expect(check).toMatchObject({ answer: 'unclear', packetName: null })
    expect(check.serverMessage).not.toBe('')
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'unknown' }])
  })

  it('fails with a reason, on record too', async () => {
    const { browse, server, recorded } = await open()
    server.setFaults(parseFaultRules('check:error-500-before'))
    await expect(browse.check(first)).rejects.toMatchObject({ code: 'server-busy' })
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'unknown' }])
  })

  it('takes neither bad credentials nor a broken address for an answer', async () => {
    const { browse, strangers, recorded } = await open()
    await expect(strangers.check(first)).rejects.toMatchObject({ code: 'bad-credentials' })
    const broken = browse.check({ email: 'toko.contoh' })
    await expect(broken).rejects.toMatchObject({ code: 'bad-request' })
    const nobody = browse.check({ registrationId: 'ELK1' })
    await expect(nobody).rejects.toMatchObject({ code: 'user-not-found' })
    expect(recorded).toEqual([])
  })
})

describe('facets()', () => {
  it('says what the reference data calls packets and types', async () => {
    const { browse, cache } = await open()
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
    const { browse } = await open()
    expect(browse.columns()).toBeNull()
    browse.setColumns({ columns: [{ key: 'email', isShown: true, widthPx: 200 }] })
    expect(browse.columns()).toEqual([{ key: 'email', isShown: true, widthPx: 200 }])
    expect(browse.saveView({ name: 'Semua', view, columns: null })).toHaveLength(1)
    expect(browse.views()).toEqual([{ name: 'Semua', view, columns: null }])
    expect(browse.deleteView({ name: 'semua' })).toEqual([])
  })
})
