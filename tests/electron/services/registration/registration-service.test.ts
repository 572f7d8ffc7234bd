import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listRowsAfter } from '#electron/ledger/runs/run-rows-table'
import { createRegistrationService } from '#electron/services/registration/registration-service'
import { openPassword } from '#electron/services/runs/passwords/passwords'
import { emptyRegistration, type RegistrationForm } from '#shared/domain/runs/registration-form'
import type { User } from '#shared/domain/users/user'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { now, openRunHarness, type RunHarness, storeLine, storeUser } from '../runs/run-harness'
import { buildWorkers } from '../runs/workers'

const workers = await buildWorkers()
const password = 'k7mw-3xpd-9hrt'
let harness: RunHarness
let isMasked: boolean
let refreshed: string[]
let copied: number

const form: RegistrationForm = {
  storeName: 'Toko Ahe',
  userType: '0',
  phone: '+62 812-3456-7890',
  email: 'ahe@contoh.co.id',
  address: 'Jl. Melati 7, Bandung',
}

function shop(n: number, part: Partial<User>): User {
  return {
    ...storeUser(`ELK1000${n}`, `toko${n}@contoh.co.id`),
    ...part,
  }
}

function openHarness() {
  return createRegistrationService({
    ledger: harness.ledger,
    cache: harness.cache,
    runs: harness.runs,
    refresh: async (registrationId) => void refreshed.push(registrationId),
    onCopied: () => {
      copied += 1
    },
    isMasked: () => isMasked,
    now: () => now,
    messages: () => id,
  })
}

beforeEach(async () => {
  isMasked = false
  refreshed = []
  copied = 0
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

describe('check', () => {
  it('mends what was typed as a file would, and says how', async () => {
    const checked = await openHarness().check(form)
    expect(checked).toMatchObject({ problems: [], conflict: null, meantEmail: null })
    expect(checked.values.phone).toBe('081234567890')
    expect(checked.repairs).toMatchObject([{ field: 'phone', code: 'phone-country-code' }])
  })

  it('says what is missing, and nothing of a password it is not given', async () => {
    const { problems } = await openHarness().check(emptyRegistration)
    expect(problems.map(({ field }) => field)).toEqual(['storeName', 'phone', 'email', 'address'])
  })

  it('points at a slip in the address', async () => {
    const { meantEmail } = await openHarness().check({ ...form, email: 'ahe@gmial.com' })
    expect(meantEmail).toBe('ahe@gmail.com')
  })

  it('shows shops of the copy with the same e-mail, or alike by name or address; they bar nothing', async () => {
    await harness.cache.putUsers([
      shop(1, { email: 'AHE@contoh.co.id', storeName: 'Warung Lain' }),
      shop(2, { storeName: 'TOKO AHE Cabang Dago' }),
      shop(3, { storeName: 'Kios Melati', storeAddress: 'jl. melati 7 bandung' }),
      // The words stand elsewhere: in its e-mail, not in its name.
      shop(4, { storeName: 'Toko Beras', email: 'ahe.lain@contoh.co.id' }),
    ])
    const { alike, conflict, problems } = await openHarness().check(form)
    expect(alike.map(({ registrationId, by }) => [registrationId, by])).toEqual([
      ['ELK10001', 'email'],
      ['ELK10002', 'storeName'],
      ['ELK10003', 'address'],
    ])
    expect({ conflict, problems }).toEqual({ conflict: null, problems: [] })
  })

  it('masks what it shows of others while personal data is masked', async () => {
    await harness.cache.putUsers([
      shop(1, { email: 'ahe@contoh.co.id', storeAddress: 'Jl. Rahasia 1' }),
    ])
    isMasked = true
    const { alike } = await openHarness().check(form)
    expect(JSON.stringify(alike)).not.toContain('ahe@contoh')
    expect(JSON.stringify(alike)).not.toContain('Rahasia')
  })

  it('tells an e-mail and a phone number that were sent before: when, from which file, by whom', async () => {
    const sender = openHarness()
    await sender.send({ ...form, password })
    await harness.sending.whenIdle()
    const again = await sender.check(form)
    expect(again.conflict).toMatchObject({ kind: 'sent-before', state: 'done' })
    expect(again.sentBefore).toMatchObject([
      { by: 'email', storeName: 'Toko Ahe', sourceName: 'Satu toko: Toko Ahe', actor: 'budi' },
    ])
    const other = await sender.check({ ...form, email: 'lain@contoh.co.id' })
    expect(other.conflict).toBeNull()
    expect(other.sentBefore).toMatchObject([{ by: 'phone', storeName: 'Toko Ahe' }])
  })
})

describe('send', () => {
  it('makes a run of one row, and keeps its password sealed until it is done', async () => {
    const sender = openHarness()
    const answer = await sender.send({ ...form, password })
    if (answer.kind !== 'started') throw new Error('not started')
    const { id: runId, source } = answer.run
    expect(source).toMatchObject({ format: 'form', name: 'Satu toko: Toko Ahe' })
    const [sent] = listRowsAfter(harness.ledger, runId, -1, 10)
    expect(sent?.values).not.toHaveProperty('password')
    await harness.sending.whenIdle()
    const [row] = listRowsAfter(harness.ledger, runId, -1, 10)
    expect(row).toMatchObject({ state: 'done', registrationId: 'R-0', passwordSealed: null })
  })

  it('seals the password for the place of the row', async () => {
    const { id: runId } = await harness.runs.createTyped({
      kind: 'register',
      name: 'satu',
      pages: [[{ ...form, password }]],
    })
    const [row] = listRowsAfter(harness.ledger, runId, -1, 10)
    if (!row) throw new Error('no row')
    expect(openPassword(harness.cipher, row)).toBe(password)
    expect(openPassword(harness.cipher, { ...row, position: 1 })).toBeNull()
  })

  it('gives a form back as it was found where it cannot be sent, and leaves no run', async () => {
    const answer = await openHarness().send({ ...form, phone: '12', password: 'abc' })
    if (answer.kind !== 'stopped') throw new Error('not stopped')
    expect(answer.checked.problems.map(({ field }) => field)).toEqual(['phone', 'password'])
    expect(JSON.stringify(answer)).not.toContain('abc')
    expect(await harness.runs.list({ kind: 'register', before: null })).toEqual([])
  })

  it('leaves no run behind that could not be started', async () => {
    const sender = createRegistrationService({
      ...{ ledger: harness.ledger, cache: harness.cache },
      runs: { ...harness.runs, start: () => Promise.reject(new Error('another run')) },
      refresh: async () => undefined,
      onCopied: () => undefined,
      isMasked: () => false,
      now: () => now,
      messages: () => id,
    })
    await expect(sender.send({ ...form, password })).rejects.toThrow('another run')
    expect(await harness.runs.list({ kind: 'register', before: null })).toEqual([])
  })
})

describe('runEnded', () => {
  it('reads a shop that is not in the copy yet, and tells that it is there', async () => {
    const sender = openHarness()
    const answer = await sender.send({ ...form, password })
    if (answer.kind !== 'started') throw new Error('not started')
    await harness.sending.whenIdle()
    await sender.runEnded(answer.run.id)
    expect(refreshed).toEqual(['R-0'])
    expect(copied).toBe(1)
    await harness.cache.putUsers([shop(1, { registrationId: 'R-0' })])
    await sender.runEnded(answer.run.id)
    expect(refreshed).toEqual(['R-0'])
  })

  it('leaves runs of files, and what was not registered, to the next sync', async () => {
    const { id: fileRun } = await harness.importLines([storeLine(1)])
    await harness.runs.start({ runId: fileRun, trial: false })
    await harness.sending.whenIdle()
    const unsent = await harness.runs.createTyped({
      kind: 'register',
      name: 'satu',
      pages: [[{ ...form, password }]],
    })
    for (const runId of [fileRun, unsent.id, 999]) await openHarness().runEnded(runId)
    expect(refreshed).toEqual([])
  })
})

describe('linkTo', () => {
  const message = { way: 'whatsapp', language: 'id', text: 'Halo' } as const

  it('takes the number and the address from the record, not from the page', async () => {
    const sender = openHarness()
    const answer = await sender.send({ ...form, password })
    if (answer.kind !== 'started') throw new Error('not started')
    await harness.sending.whenIdle()
    const runId = answer.run.id
    expect(sender.linkTo({ ...message, runId })).toBe('https://wa.me/6281234567890?text=Halo')
    const mail = new URL(sender.linkTo({ ...message, runId, way: 'email', language: 'en' }))
    expect(mail.pathname).toBe('ahe@contoh.co.id')
    expect(mail.searchParams.get('subject')).toBe(en.registrationForm.message.subject)
    expect(() => sender.linkTo({ ...message, runId, text: 'a b'.repeat(600) })).toThrow(/too long/)
  })

  it('writes to no shop but one that a form registered', async () => {
    const { id: fileRun } = await harness.importLines([storeLine(1)])
    await harness.runs.start({ runId: fileRun, trial: false })
    await harness.sending.whenIdle()
    for (const runId of [fileRun, 999]) {
      expect(() => openHarness().linkTo({ ...message, runId, way: 'email' })).toThrow(/form/)
    }
  })
})

describe('likeness', () => {
  const name = (n: number, storeName: string) => shop(n, { storeName, storeAddress: `Gg. ${n}` })
  const alikeTo = async (storeName: string) =>
    (await openHarness().check({ ...form, storeName, address: '' })).alike.map(
      (one) => one.storeName,
    )

  it('puts the likest first, whatever comes before it by name', async () => {
    await harness.cache.putUsers([
      name(1, 'Abadi Jaya'),
      name(2, 'Agung Jaya'),
      name(3, 'Anugerah Jaya'),
      name(4, 'Jaya'),
    ])
    expect((await alikeTo('jaya'))[0]).toBe('Jaya')
  })

  it('goes by the words that tell shops apart', async () => {
    await harness.cache.putUsers([name(1, 'Sinar Jaya'), name(2, 'Toko Beras')])
    expect(await alikeTo('Toko Sinar Jaya')).toEqual(['Sinar Jaya'])
    expect(await alikeTo('Toko')).toEqual([])
  })
})

describe('hints', () => {
  it('lists the types of the reference data, retail first, and those alone that can be sent', async () => {
    expect(await openHarness().hints()).toEqual({ userTypes: null })
    const userTypes = [
      { code: '7', description: 'Distributor' },
      { code: '1', description: 'Grosir' },
      { code: '0', description: 'Retail' },
    ]
    await harness.cache.putReferenceData({ packets: [], userTypes }, now)
    const codes = (await openHarness().hints()).userTypes?.map(({ code }) => code)
    expect(codes).toEqual(['0', '1'])
  })
})

describe('makePassword', () => {
  it('makes one that no other is like, of signs that are not mistaken for each other', () => {
    const { makePassword } = openHarness()
    const made = Array.from({ length: 200 }, makePassword)
    expect(new Set(made).size).toBe(200)
    for (const one of made) expect(one).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}$/)
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(32)
  })
})
