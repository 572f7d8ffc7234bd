import { describe, expect, it } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { PracticeUser } from '#electron/practice/practice-user'
import { createWorld } from '#electron/practice/world'
import { openPractice, shopAt } from './open-practice'

function now() {
  return 1_790_000_000
}

describe('startPracticeServer()', () => {
  it('makes a new key and token at each start', async () => {
    const [first, second] = [await openPractice(), await openPractice()]
    expect(first.server.key).not.toBe(second.server.key)
    expect(first.server.token).not.toBe(second.server.token)
    expect(first.server.userCount()).toBe(2500)
  })

  it('gives the reference data of the document', async () => {
    const { api } = await openPractice()
    expect(await api.getReferenceData()).toMatchObject({
      kind: 'success',
      value: {
        packets: [
          { id: '9', description: 'Trial 30 Hari' },
          { id: '10' },
          { id: '11' },
          { id: '12' },
          { id: '13' },
        ],
        userTypes: [
          { code: '0', description: 'Retail' },
          { code: '1', description: 'Grosir' },
        ],
      },
    })
  })

  it.each(['form', 'json'] as const)('registers a shop posted as %s', async (postFormat) => {
    const { server } = await openPractice({ users: 12, now })
    const api = createElkassaApi({
      baseUrl: server.url,
      credentials: { key: server.key, token: server.token },
      postFormat,
    })
    expect(await api.register(shopAt(1))).toMatchObject({ value: { registrationId: 'ELK2000001' } })
    expect(await api.register(shopAt(2))).toMatchObject({ value: { registrationId: 'ELK2000002' } })
    expect(await api.checkUser(shopAt(1).email)).toMatchObject({
      value: { packetId: '9', packetDescription: 'Trial 30 Hari' },
    })
    const last = await api.listUsers(2)
    expect(last).toMatchObject({
      value: { users: [{}, {}, { email: shopAt(1).email }, { email: shopAt(2).email }] },
    })
    expect(await api.getUser('ELK2000001')).toMatchObject({
      value: {
        storeName: 'Toko Baru 1',
        accountState: 'ACTIVE',
        registeredAt: { at: now() },
        expiresAt: { at: now() + 30 * 86_400 },
        branches: [{ id: 'ELK2000001-1' }],
      },
    })
    expect(server.counts()).toMatchObject({ registered: 2, calls: { register: 2, users: 1 } })
    await api.close()
  })

  it('refuses an email that is there already, in any case', async () => {
    const { server, api } = await openPractice()
    await api.register(shopAt(1))
    const again = await api.register({ ...shopAt(1), email: 'BARU1@contoh.example' })
    expect(again).toMatchObject({ kind: 'refused', messages: 'Email sudah terdaftar.' })
    const first = await api.listUsers(1)
    const email = first.kind === 'success' ? (first.value.users[0]?.email ?? '') : ''
    expect(await api.register({ ...shopAt(2), email })).toMatchObject({ kind: 'refused' })
    expect(server.counts()).toMatchObject({ registered: 1, duplicatesRefused: 2 })
    expect(server.userCount()).toBe(2501)
  })

  it.each([
    [{ password: '12345' }, 'Password minimal 6 karakter.'],
    [{ email: 'tanpa-at' }, 'Format email tidak valid.'],
    [{ userType: '7' }, 'Tipe user tidak valid.'],
    [{ phone: '+62 812' }, 'No. telp harus berupa angka.'],
    [{ storeName: ' ', address: '' }, 'Nama toko wajib diisi. Alamat wajib diisi.'],
  ])('refuses %j', async (fields, messages) => {
    const { server, api } = await openPractice()
    const outcome = await api.register({ ...shopAt(1), ...fields })
    expect(outcome).toMatchObject({ kind: 'refused', messages })
    expect(server.userCount()).toBe(2500)
  })

  it('refuses every call with another key or token', async () => {
    const { server } = await openPractice()
    const api = createElkassaApi({
      baseUrl: server.url,
      credentials: { key: server.key, token: 'salah' },
    })
    for (const call of [api.getReferenceData(), api.register(shopAt(1)), api.listUsers(1)]) {
      expect(await call).toMatchObject({ kind: 'refused', messages: 'Key atau token tidak valid.' })
    }
    expect(server.counts()).toMatchObject({ credentialsRefused: 3, registered: 0 })
    await api.close()
  })

  it('activates a packet: it begins where the running one ends', async () => {
    const { server, api } = await openPractice({ now })
    await api.register(shopAt(1))
    const activation = {
      email: shopAt(1).email,
      packetId: '11',
      registrationId: 'ELK2000001',
      branchId: 'ELK2000001-1',
      invoiceCode: 'INV-1',
      amountRupiah: 450_000,
      paymentGateway: 'finpay195',
      paymentMethod: 'ATM',
      paymentDate: now(),
    }
    expect(await api.activate(activation)).toMatchObject({
      value: { registrationId: 'ELK2000001', packetId: '11', packetDescription: '3 Bulan' },
    })
    expect(server.findUser(shopAt(1).email)).toMatchObject({
      packetId: '11',
      expiresAt: now() + (30 + 91) * 86_400,
    })
    await api.activate(activation)
    expect(server.counts()).toMatchObject({ activated: 2, repeatedInvoices: 1 })
    expect(await api.activate({ ...activation, packetId: '9' })).toMatchObject({ kind: 'refused' })
    expect(await api.activate({ ...activation, branchId: 'ELK1-9' })).toMatchObject({
      kind: 'refused',
    })
    expect(await api.activate({ ...activation, email: 'lain@contoh.example' })).toMatchObject({
      kind: 'refused',
    })
  })

  it('takes no branch for a shop that has none, and for no other', async () => {
    const { server, api } = await openPractice({ now })
    const users = createWorld({ seed: 2016, users: 100, now: now() }).list(0, 100)
    const activate = (user: PracticeUser | undefined, branchId: string) =>
      api.activate({
        ...{ email: user?.email ?? '', registrationId: user?.registrationId ?? '', branchId },
        ...{ packetId: '11', invoiceCode: 'INV-1', amountRupiah: 450_000 },
        ...{ paymentGateway: 'finpay195', paymentMethod: 'ATM', paymentDate: now() },
      })
    const without = users.find(({ branches }) => branches.length === 0)
    const other = users.find(({ branches }) => branches.length > 0)
    expect(await activate(without, '')).toMatchObject({ kind: 'success' })
    expect(await activate(without, 'ELK1-1')).toMatchObject({
      messages: 'Cabang tidak ditemukan.',
    })
    expect(await activate(other, '')).toMatchObject({ messages: 'Cabang wajib diisi.' })
    expect(server.counts()).toMatchObject({ activated: 1 })
  })

  it('lists pages of ten, the last one short, then none', async () => {
    const { api } = await openPractice({ users: 23 })
    const pages = await Promise.all([1, 2, 3, 4].map((page) => api.listUsers(page)))
    const sizes = pages.map((page) => (page.kind === 'success' ? page.value.users.length : -1))
    expect(sizes).toEqual([10, 10, 3, 0])
    const all = await api.listUsers()
    expect(all.kind === 'success' ? all.value.users : []).toEqual(
      pages.flatMap((page) => (page.kind === 'success' ? page.value.users : [])),
    )
  })

  it('writes each user with the doubled key of the document', async () => {
    const { server } = await openPractice({ users: 1 })
    const query = new URLSearchParams({ key: server.key, token: server.token })
    const answer = await fetch(`${server.url}/users/1?${query}`)
    expect((await answer.text()).match(/"user_type_desc":/g)).toHaveLength(2)
  })

  it('lists all of a large world piece by piece', async () => {
    const { server } = await openPractice({ users: 3000 })
    const query = new URLSearchParams({ key: server.key, token: server.token })
    const answer = await fetch(`${server.url}/users?${query}`)
    expect(await answer.json()).toMatchObject({ status: true, data: { length: 3000 } })
  })

  it('answers an unknown address and a broken body without falling over', async () => {
    const { server, api } = await openPractice()
    expect((await fetch(`${server.url}/lain`)).status).toBe(404)
    expect((await fetch(`${server.url}/users/%E0%A4%A`)).status).toBe(500)
    const broken = await fetch(`${server.url}/user_check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    })
    expect(broken.status).toBe(500)
    expect(await api.getReferenceData()).toMatchObject({ kind: 'success' })
  })

  it('waits as long as the latency says', async () => {
    const { server, api } = await openPractice({ latencyMs: [60, 80] })
    const before = performance.now()
    await api.getReferenceData()
    expect(performance.now() - before).toBeGreaterThan(55)
    server.setLatency(0)
    expect(await api.getReferenceData()).toMatchObject({ kind: 'success' })
  })

  it('tells when a call arrived and when it was answered, and counts by e-mail', async () => {
    const moments: string[] = []
    const faults = [{ fault: 'reset-before', call: 'register', until: 1, from: 1 }] as const
    const { server, api } = await openPractice({
      faults,
      onMoment: ({ stage, call }) => moments.push(`${call} ${stage}`),
    })
    for (let time = 0; time < 3; time += 1) await api.register(shopAt(1))
    expect(moments).toEqual([
      'register arrived',
      ...['register arrived', 'register answered'],
      ...['register arrived', 'register answered'],
    ])
    expect([...server.counts().registrations]).toEqual([[shopAt(1).email.toLowerCase(), 2]])
  })

  it('ends a silence where it was given a delay', async () => {
    const { server, api } = await openPractice({ faults: [{ fault: 'silence', delayMs: 20 }] })
    expect(await api.register(shopAt(1))).toMatchObject({ kind: 'unknown', cause: 'reset' })
    expect(server.counts().registered).toBe(1)
  })

  it('closes with requests that hang', async () => {
    const { server, api } = await openPractice({ faults: [{ fault: 'silence' }] })
    const call = api.register(shopAt(1))
    await expect.poll(() => server.counts().registered).toBe(1)
    await server.close()
    expect(await call).toMatchObject({ kind: 'unknown', cause: 'reset' })
    await expect(server.close()).resolves.toBeUndefined()
  })
})
