import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readOfficeAddress } from '#electron/office/office-address'
import { OfficeAway } from '#electron/office/office-failure'
import { openRegister, type Register } from '#electron/office/register'
import { startEndingProxy } from './ending-proxy'
import { officePassword, type RegisterServer, startRegisterServer } from './register-server'

const service = 'https://layanan.contoh'
let server: RegisterServer
const opened: Register[] = []

beforeAll(async () => {
  server = await startRegisterServer()
}, 60_000)
afterAll(() => server.remove())
afterEach(async () => {
  for (const register of opened.splice(0)) await register.close()
  await server.query('DROP SCHEMA IF EXISTS elkassa CASCADE')
  await server.query('DROP ROLE IF EXISTS meja; DROP ROLE IF EXISTS elkassa_desk')
})

async function open(user?: string, password?: string) {
  const register = await server.open(user, password)
  opened.push(register)
  return register
}

async function openDesk(name: string) {
  const register = await open()
  const deskId = await register.addDesk()
  await register.nameDesk(deskId, name)
  return { register, desk: { deskId, service, operator: 'siti' } }
}

const ask = (key: string, seq: number) => [{ key, seq, at: null }]

describe('a register', () => {
  it('is made once, however many desks come first together', async () => {
    const registers = await Promise.all(Array.from({ length: 6 }, () => open()))
    expect(new Set(registers.map(({ officeId }) => officeId)).size).toBe(1)
    expect(await server.query('SELECT version FROM elkassa.versions')).toEqual([
      { version: 1 },
      { version: 2 },
    ])
  })

  it('of a newer console is refused untouched', async () => {
    await open()
    await server.query('INSERT INTO elkassa.versions (version) VALUES (3)')
    await expect(server.open()).rejects.toMatchObject({ code: 'office-newer' })
  })

  it('names no address and no invoice', async () => {
    const { register, desk } = await openDesk('Meja 1')
    await register.claim(desk, ask('rahasia@contoh.co.id', 1))
    const [{ text = '' } = {}] = await server.query<{ text: string }>(
      `SELECT string_agg(c::text, ' ') AS text FROM elkassa.claims c`,
    )
    expect(text).toContain('siti')
    expect(text).not.toContain('rahasia')
    expect(text).not.toContain(Buffer.from('rahasia').toString('hex'))
  })

  it('gives one key to one desk, of many that ask at once', async () => {
    const desks = await Promise.all([1, 2, 3, 4].map((n) => openDesk(`Meja ${n}`)))
    const keys = Array.from({ length: 200 }, (_, n) => `toko${n}@contoh.co.id`)
    const answers = await Promise.all(
      desks.map(({ register, desk }, at) => {
        // In another order at each desk: none waits for another for ever.
        const own = at % 2 === 0 ? keys : keys.toReversed()
        return register.claim(
          desk,
          own.map((key, index) => ({ key, seq: index + 1, at: null })),
        )
      }),
    )
    const ours = answers.map((each) => each.filter(({ kind }) => kind === 'ours').length)
    expect(ours.reduce((sum, count) => sum + count, 0)).toBe(200)
  })

  it('gives a desk what it has already under the number it had, also where the answer was lost', async () => {
    const { register, desk } = await openDesk('Meja 1')
    await register.claim(desk, ask('a', 1))
    expect(await register.claim(desk, ask('a', 2))).toEqual([{ kind: 'ours', seq: 1 }])
  })

  it('says who has a key, what came of it, and gives it out again once nothing did', async () => {
    const one = await openDesk('Meja 1')
    const two = await openDesk('Meja 2')
    await one.register.claim(one.desk, ask('a', 1))
    const told = { id: 1, seq: 1, registrationId: 'ELK1', at: 1_795_000_000 }
    expect(await two.register.claim(two.desk, ask('a', 1))).toMatchObject([
      { kind: 'theirs', holder: { desk: 'Meja 1', operator: 'siti', state: 'sending' } },
    ])
    await one.register.addEvents(one.desk.deskId, [{ ...told, event: 'doubt' }])
    await one.register.addEvents(one.desk.deskId, [{ ...told, event: 'doubt' }])
    expect(await two.register.claim(two.desk, ask('a', 2))).toMatchObject([
      { holder: { state: 'unknown', at: 1_795_000_000 } },
    ])
    await one.register.addEvents(one.desk.deskId, [{ ...told, id: 2, event: 'void' }])
    expect(await two.register.claim(two.desk, ask('a', 3))).toEqual([{ kind: 'ours', seq: 3 }])
    await two.register.addEvents(two.desk.deskId, [{ ...told, seq: 3, event: 'done' }])
    expect(await one.register.claim(one.desk, ask('a', 9))).toMatchObject([
      { holder: { desk: 'Meja 2', state: 'done', registrationId: 'ELK1' } },
    ])
    expect(await server.query('SELECT count(*)::int FROM elkassa.claim_events')).toEqual([
      { count: 3 },
    ])
  })

  it('keeps the keys of one service apart from those of another', async () => {
    const one = await openDesk('Meja 1')
    const two = await openDesk('Meja 2')
    await one.register.claim(one.desk, ask('a', 1))
    const other = { ...two.desk, service: 'https://lain.contoh' }
    expect(await two.register.claim(other, ask('a', 1))).toMatchObject([{ kind: 'ours' }])
  })

  it('tells a record that works on two computers', async () => {
    const { register, desk } = await openDesk('Meja 1')
    await register.claim(desk, ask('a', 1))
    await expect(register.claim(desk, ask('b', 1))).rejects.toMatchObject({
      code: 'office-record-elsewhere',
    })
  })
})

describe('the roles of a register', () => {
  const roles = readFileSync(join('docs', 'office-roles.sql'), 'utf8')

  it.each(['before', 'after'])(
    'let a desk add and read, run %s the register is made',
    async (when) => {
      if (when === 'before') await server.query(roles)
      await open()
      if (when === 'after') await server.query(roles)
      await server.query(`CREATE ROLE meja LOGIN PASSWORD 'sandi meja' IN ROLE elkassa_desk`)
      const register = await open('meja', 'sandi meja')
      const deskId = await register.addDesk()
      await register.nameDesk(deskId, 'Meja 1')
      await register.claim({ deskId, service, operator: 'siti' }, ask('a', 1))
      const told = { id: 1, seq: 1, registrationId: null, at: 1, event: 'done' } as const
      await register.addEvents(deskId, [told])
      const tables = await server.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'elkassa'`,
      )
      expect(tables.length).toBeGreaterThan(5)
      for (const { name } of tables) {
        const rights = await server.query(
          `SELECT has_table_privilege('meja', $1, 'UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES') AS may`,
          [`elkassa.${name}`],
        )
        expect(rights, name).toEqual([{ may: false }])
      }
    },
  )

  it('do not let a desk make the register', async () => {
    await server.query(roles)
    await server.query(`CREATE ROLE meja LOGIN PASSWORD 'sandi meja' IN ROLE elkassa_desk`)
    await expect(server.open('meja', 'sandi meja')).rejects.toMatchObject({
      code: 'office-not-set-up',
    })
  })
})

describe('a register that does not open', () => {
  it('says so where name, password or database are wrong', async () => {
    await expect(server.open(undefined, 'salah')).rejects.toMatchObject({ code: 'office-denied' })
    await expect(server.open('siapa')).rejects.toMatchObject({ code: 'office-denied' })
    const address = readOfficeAddress(server.address().replace('/kantor', '/lain'))
    const password = officePassword
    await expect(openRegister(address, { password, authorities: [] })).rejects.toMatchObject({
      code: 'office-denied',
    })
  })

  it('is never spoken to without encryption beyond this computer', async () => {
    const address = { ...readOfficeAddress(server.address()), isEncrypted: true }
    await expect(
      openRegister(address, { password: officePassword, authorities: [] }),
    ).rejects.toMatchObject({ code: 'office-not-encrypted' })
  })

  it('that is shut down as it answers ends a connection, and not the console', async () => {
    const proxy = await startEndingProxy(Number(new URL(server.address()).port))
    onTestFinished(proxy.close)
    const address = server.address().replace(/:\d+\//, `:${proxy.port}/`)
    const register = await openRegister(readOfficeAddress(address), {
      ...{ password: officePassword, authorities: [] },
    })
    opened.push(register)
    const deskId = await register.addDesk()
    proxy.end(true)
    // An error that nobody hears would fail the run, as it would end the console.
    await register.noteSighting({ deskId, operator: 'siti' }, false)
    proxy.end(false)
    expect(await register.listDesks()).toHaveLength(1)
  })

  it('is away where nobody listens', async () => {
    const address = { ...readOfficeAddress(server.address()), port: 1 }
    await expect(
      openRegister(address, { password: officePassword, authorities: [] }),
    ).rejects.toBeInstanceOf(OfficeAway)
  })
})
