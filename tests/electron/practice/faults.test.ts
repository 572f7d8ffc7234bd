import { describe, expect, it } from 'vitest'
import { type FaultName, faultNames, parseFaultRules, planFaults } from '#electron/practice/faults'
import { momentOf } from '#shared/domain/values/partner-time'
import { openPractice, shopAt } from './open-practice'

const unreadable = { kind: 'unknown', cause: 'unreadable' }
const success = { kind: 'success' }

/** What a registration meets: its outcome, and how many shops came of it. */
const registrationFaults: readonly (readonly [FaultName, object, number])[] = [
  ['late', success, 1],
  ['late-commit', { kind: 'unknown', cause: 'reset' }, 1],
  ['silence', { kind: 'unknown', cause: 'timeout' }, 1],
  ['reset-before', { kind: 'unknown', cause: 'reset' }, 0],
  ['reset-after', { kind: 'unknown', cause: 'reset' }, 1],
  ['cut-body', { kind: 'unknown', cause: 'cut-off' }, 1],
  ['error-500-before', { kind: 'unknown', cause: 'server-error', httpStatus: 500 }, 0],
  ['error-500-after', { kind: 'unknown', cause: 'server-error', httpStatus: 500 }, 1],
  ['unavailable-503', { kind: 'unknown', cause: 'server-error', retryAfterMs: 1000 }, 0],
  ['rate-limit-429', { kind: 'unknown', cause: 'rate-limited', retryAfterMs: 1000 }, 0],
  ['redirect', { ...unreadable, httpStatus: 302 }, 0],
  ['html', unreadable, 1],
  ['empty', unreadable, 1],
  ['truncated', unreadable, 1],
  ['php-warning', unreadable, 1],
  ['status-string', { ...success, messages: 'Register success!' }, 1],
  ['messages-object', { ...success, messages: 'email: Register success!\numum: Terima kasih.' }, 1],
  ['messages-list', { ...success, messages: 'Register success!\nTerima kasih.' }, 1],
  ['huge', { kind: 'unknown', cause: 'too-large' }, 1],
  ['slow-body', { kind: 'unknown', cause: 'timeout' }, 1],
  ['status-false', { kind: 'refused' }, 0],
  ['field-refused', { kind: 'refused', messages: 'No. telp tidak valid.' }, 0],
  ['refused-after', { kind: 'refused' }, 1],
  ['maintenance', { kind: 'refused', messages: 'Layanan dalam pemeliharaan.' }, 0],
  ['empty-yes', { kind: 'unknown', cause: 'unreadable' }, 0],
  ['wrong-credentials', { kind: 'refused', messages: 'Key atau token tidak valid.' }, 0],
  ['taken-meanwhile', { kind: 'refused', messages: 'Email sudah terdaftar.' }, 1],
]

const pageFaults: readonly FaultName[] = [
  'repeat-page',
  'ignore-page',
  'page1-no-data',
  'end-refused',
  'shifting-pages',
  'duplicate-users',
  'no-branches',
  'unknown-packet',
  'short-page',
  'page-refused',
  'odd-records',
  'doubled-ids',
  'odd-dates',
]

const userFaults: readonly FaultName[] = ['renewed-elsewhere']

const referenceFaults: readonly FaultName[] = ['no-packets', 'other-packets']

const delays: Partial<Record<FaultName, number>> = { late: 50, 'late-commit': 50 }

describe('a fault of the practice service', () => {
  it.each(registrationFaults)('%s', async (fault, expected, registered) => {
    const delayMs = delays[fault]
    const rule = { fault, ...(delayMs === undefined ? {} : { delayMs }) }
    const isSlow = fault === 'silence' || fault === 'slow-body'
    const { server, api } = await openPractice({ faults: [rule] }, isSlow ? { totalMs: 1000 } : {})
    expect(await api.register(shopAt(1))).toMatchObject(expected)
    await expect.poll(() => server.counts().registered).toBe(registered)
    expect(server.counts().faults.get(fault)).toBe(1)
    expect(server.findUser(shopAt(1).email) !== undefined).toBe(registered === 1)
  })

  it('late answers nobody waits for any more do no harm', async () => {
    const { server, api } = await openPractice(
      { faults: [{ fault: 'late', call: 'register', delayMs: 1500 }] },
      { headersMs: 100 },
    )
    expect(await api.register(shopAt(1))).toMatchObject({ cause: 'timeout' })
    await expect.poll(() => server.findUser(shopAt(1).email)).toBeDefined()
    expect(await api.getReferenceData()).toMatchObject(success)
  })

  it('has a test for every name', () => {
    const tested = [
      ...registrationFaults.map(([fault]) => fault),
      ...userFaults,
      ...referenceFaults,
      ...pageFaults,
    ]
    expect(tested.toSorted()).toEqual([...faultNames].toSorted())
  })
})

describe('a fault of one user', () => {
  it('renewed-elsewhere: the end of its packet is later when it is asked about, once', async () => {
    const { server, api } = await openPractice({ faults: [{ fault: 'renewed-elsewhere' }] })
    const listed = await api.listUsers(1)
    const user = listed.kind === 'success' ? listed.value.users[0] : undefined
    if (!user) throw new Error('nobody is there')
    const endNow = () => server.findUser(user.email)?.expiresAt ?? 0
    await api.checkUser(user.email)
    const renewed = endNow()
    expect(renewed).toBeGreaterThan(momentOf(user.expiresAt) ?? 0)
    await api.checkUser(user.email)
    expect(endNow()).toBe(renewed)
    expect(server.findUser(user.email)?.packetId).toBe(user.packetId)
  })
})

describe('a fault of the reference data', () => {
  async function readWith(fault: FaultName) {
    const { server, api } = await openPractice({ faults: [{ fault }] })
    const spoilt = await api.getReferenceData()
    server.setFaults([])
    const right = await api.getReferenceData()
    return {
      spoilt: spoilt.kind === 'success' ? spoilt.value : null,
      right: right.kind === 'success' ? right.value : null,
    }
  }

  it('no-packets: the list of packets is empty', async () => {
    const { spoilt, right } = await readWith('no-packets')
    expect(spoilt).toEqual({ ...right, packets: [] })
    expect(right?.packets).not.toEqual([])
  })

  it('other-packets: one has another name, one is gone, one is new', async () => {
    const { spoilt, right } = await readWith('other-packets')
    const ids = (list: typeof spoilt) => list?.packets.map(({ id }) => id)
    expect(ids(right)).toEqual(['9', '10', '11', '12', '13'])
    expect(ids(spoilt)).toEqual(['9', '10', '11', '12', '14'])
    expect(spoilt?.packets[0]).not.toEqual(right?.packets[0])
  })
})

describe('a fault of the users list', () => {
  async function listWith(fault: FaultName, page: number) {
    const { server, api } = await openPractice({ users: 25, faults: [{ fault }] })
    const spoilt = await api.listUsers(page)
    server.setFaults([])
    const right = await api.listUsers(page)
    return {
      spoilt,
      users: spoilt.kind === 'success' ? spoilt.value.users : [],
      right: right.kind === 'success' ? right.value.users : [],
      all: await api.listUsers(),
      first: await api.listUsers(1),
    }
  }

  it('repeat-page: each page is the first', async () => {
    const { spoilt, first } = await listWith('repeat-page', 3)
    expect(spoilt).toEqual(first)
  })

  it('ignore-page: each page is everything', async () => {
    const { spoilt, all } = await listWith('ignore-page', 2)
    expect(spoilt).toEqual(all)
  })

  it('page1-no-data: page 1 is refused', async () => {
    const { spoilt } = await listWith('page1-no-data', 1)
    expect(spoilt).toMatchObject({ kind: 'refused', messages: 'Data tidak ditemukan.' })
  })

  it('end-refused: pages behind the end are refused, each with its number', async () => {
    const { api } = await openPractice({ users: 25, faults: [{ fault: 'end-refused' }] })
    expect(await api.listUsers(3)).toMatchObject(success)
    expect(await api.listUsers(4)).toMatchObject({
      kind: 'refused',
      messages: 'Halaman 4 tidak ada.',
    })
  })

  it('shifting-pages: a user of the page before comes again', async () => {
    const { users, right, first } = await listWith('shifting-pages', 2)
    const before = first.kind === 'success' ? first.value.users : []
    expect(users).toEqual([...before.slice(-1), ...right.slice(0, -1)])
  })

  it('duplicate-users: one user twice in a page', async () => {
    const { users, right } = await listWith('duplicate-users', 1)
    const [first, ...others] = right
    const doubled = { ...first, odd: { fields: [], isDoubled: true } }
    expect(users).toEqual([doubled, ...others.slice(0, -1)])
  })

  it('no-branches: the branches are not there', async () => {
    const { users, right } = await listWith('no-branches', 1)
    expect(users.flatMap((user) => user.branches)).toEqual([])
    expect(right.flatMap((user) => user.branches)).not.toEqual([])
  })

  it('unknown-packet: a packet that the reference data lacks', async () => {
    const { users } = await listWith('unknown-packet', 1)
    expect(users[0]).toMatchObject({ packetId: '99', packetName: 'Paket Lama' })
  })

  it('short-page: page 4 lacks one, others do not', async () => {
    const { server, api } = await openPractice({ users: 60, faults: [{ fault: 'short-page' }] })
    const sizes = await Promise.all(
      [3, 4, 5].map(async (page) => {
        const outcome = await api.listUsers(page)
        return outcome.kind === 'success' ? outcome.value.users.length : -1
      }),
    )
    expect(sizes).toEqual([10, 9, 10])
    expect(server.userCount()).toBe(60)
  })

  it('page-refused: page 4 is refused in words, others are not', async () => {
    const { api } = await openPractice({ users: 60, faults: [{ fault: 'page-refused' }] })
    expect(await api.listUsers(4)).toMatchObject({
      kind: 'refused',
      messages: 'Data sedang diperbarui.',
    })
    expect(await api.listUsers(5)).toMatchObject(success)
  })

  it('odd-records: seven with an odd field, one without an id', async () => {
    const { spoilt, users, right } = await listWith('odd-records', 1)
    expect(spoilt).toMatchObject({ value: { withoutId: 1 } })
    expect(users.map(({ registrationId }) => registrationId)).toEqual(
      right.flatMap(({ registrationId }, place) => (place === 7 ? [] : [registrationId])),
    )
    const odd = users.map((user) => user.odd?.fields.map(({ name }) => name).join() ?? '')
    expect(odd).toEqual([...Array(5).fill('cabangs'), 'email', 'toko_name', '', ''])
  })

  it('doubled-ids: the last of a page twice, and the later end stands', async () => {
    const { users, right } = await listWith('doubled-ids', 1)
    const last = right.at(-1)
    expect(users).toEqual([
      ...right.slice(0, -1),
      { ...last, odd: { fields: [], isDoubled: true } },
    ])
  })

  it('odd-dates: other forms of the same end, and one nobody can read', async () => {
    const { users, right } = await listWith('odd-dates', 2)
    const ends = users.map(({ expiresAt }) => momentOf(expiresAt))
    const known = right.map(({ expiresAt }) => momentOf(expiresAt))
    expect(ends.slice(1, 4)).toEqual(known.slice(1, 4))
    expect(users[4]?.expiresAt).toEqual({ text: 'akhir bulan' })
    expect(users[4]?.odd?.fields).toEqual([{ name: 'expired_date', text: '"akhir bulan"' }])
  })
})

describe('planFaults()', () => {
  it('counts the requests each rule is about', () => {
    const choose = planFaults(parseFaultRules('register:html@3,check:empty#2-3,late@7'))
    const seen = Array.from({ length: 7 }, () => choose('register')?.fault ?? null)
    expect(seen).toEqual([null, null, 'html', null, null, 'html', 'late'])
    const checks = Array.from({ length: 4 }, () => choose('check')?.fault ?? null)
    expect(checks).toEqual([null, 'empty', 'empty', null])
  })

  it('keeps the faults of the users list to that list', () => {
    const choose = planFaults([{ fault: 'no-branches' }])
    expect(choose('register')).toBeNull()
    expect(choose('users')).toMatchObject({ fault: 'no-branches', ordinal: 1 })
  })
})

describe('parseFaultRules()', () => {
  it('reads call, fault, every, range and delay', () => {
    expect(
      parseFaultRules('register:reset-after@10, check:late@7:5000,html#3-5,silence#4,,'),
    ).toEqual([
      { call: 'register', fault: 'reset-after', every: 10 },
      { call: 'check', fault: 'late', every: 7, delayMs: 5000 },
      { fault: 'html', from: 3, until: 5 },
      { fault: 'silence', from: 4 },
    ])
  })

  it('reads nothing from an empty text', () => {
    expect(parseFaultRules(' ')).toEqual([])
  })

  it.each([
    ['registrasi:html', 'no call "registrasi"'],
    ['register:meledak', 'no fault "meledak"'],
    ['html@', 'expected call:fault@every#from-until:delayMs'],
    ['html@0', 'counted from 1'],
    ['html#5-3', 'counted from 1'],
    ['late:lama', 'no call "late"'],
    ['Html', 'expected call:fault'],
    ['constructor:html', 'no call "constructor"'],
  ])('refuses %s: %s', (text, message) => {
    expect(() => parseFaultRules(text)).toThrow(message)
  })
})
