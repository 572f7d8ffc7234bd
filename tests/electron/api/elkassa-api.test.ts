import { describe, expect, it } from 'vitest'
import {
  httpText,
  newActivation,
  newShop,
  openApi,
  readSample,
  startRawServer,
  testCredentials,
} from './raw-server'

function answering(body: string) {
  return startRawServer((socket) => socket.write(httpText(body)))
}

function bodyOf(request = '') {
  return request.slice(request.indexOf('\r\n\r\n') + 4)
}
function lineOf(request = '') {
  return request.split('\r\n')[0]
}

const sampleUser = {
  registrationId: 'ELK44552',
  email: 'priyanga27+sobat33@gmail.com',
  storeName: 'Toko AHE',
  storeAddress: 'Bandung Tenggara',
  userType: '0',
  accountState: 'ACTIVE',
  packetId: '12',
  packetName: '6 Bulan',
  registeredAt: { at: 1_458_313_682, text: '2016-03-18 22:08:02' },
  expiresAt: { at: 1_492_012_801, text: '2017-04-12 23:00:01' },
  branches: [{ id: 'ELK44552-1', name: 'Toko AHE', address: 'Bandung Tenggara' }],
}

/** A users answer with one user, some of whose fields are replaced. */
function usersWith(fields: Record<string, unknown>): string {
  const user = { registration_id: 'ELK1', email: 'a@contoh.example', ...fields }
  return JSON.stringify({ status: true, messages: 'User data', data: [user] })
}

describe('register()', () => {
  it('sends the documented fields as a form and reads the id', async () => {
    const server = await answering(readSample('register'))
    const outcome = await openApi(server.url).register(newShop)
    expect(outcome).toMatchObject({
      kind: 'success',
      value: { registrationId: 'ELK34128' },
      messages: 'Register success!',
      httpStatus: 200,
    })
    const [request] = server.requests
    expect(lineOf(request)).toBe('POST /integration/registration HTTP/1.1')
    expect(request).toContain('accept-encoding: identity')
    expect(request).toContain('content-type: application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(bodyOf(request)))).toEqual({
      toko_name: newShop.storeName,
      user_type: '0',
      no_telp: newShop.phone,
      email: newShop.email,
      password: newShop.password,
      address: newShop.address,
      ...testCredentials,
    })
  })

  it('sends JSON where the setting says so', async () => {
    const server = await answering(readSample('register'))
    await openApi(server.url, { postFormat: 'json' }).register(newShop)
    expect(server.requests[0]).toContain('content-type: application/json')
    expect(JSON.parse(bodyOf(server.requests[0]))).toMatchObject({
      toko_name: newShop.storeName,
      token: testCredentials.token,
    })
  })

  it('reads an id that is a number', async () => {
    const server = await answering('{"status":1,"messages":"ok","data":{"registration_id":34128}}')
    expect(await openApi(server.url).register(newShop)).toMatchObject({
      value: { registrationId: '34128' },
    })
  })

  it('gives a refusal in the server’s words, whatever their shape', async () => {
    const server = await answering(
      '{"status":"false","messages":{"email":["Email sudah terdaftar"],"umum":"Periksa lagi"}}',
    )
    expect(await openApi(server.url).register(newShop)).toMatchObject({
      kind: 'refused',
      messages: 'email: Email sudah terdaftar\numum: Periksa lagi',
      httpStatus: 200,
    })
  })

  it('takes a well-formed refusal with HTTP 4xx for a refusal', async () => {
    const server = await startRawServer((socket) =>
      socket.write(httpText('{"status":false,"messages":"Ditolak"}', '422 Unprocessable')),
    )
    expect(await openApi(server.url).register(newShop)).toMatchObject({
      kind: 'refused',
      httpStatus: 422,
    })
  })
})

describe('getReferenceData()', () => {
  it('reads packets and user types, credentials in the query', async () => {
    const server = await answering(readSample('reference'))
    const outcome = await openApi(server.url).getReferenceData()
    expect(outcome).toMatchObject({
      value: {
        packets: [
          { id: '9', code: 'TRIAL-30HARI', description: 'Trial 30 Hari' },
          { id: '10', code: 'REG-1BULAN', description: '1 Bulan' },
          { id: '11', code: 'REG-3BULAN', description: '3 Bulan' },
        ],
        userTypes: [
          { code: '0', description: 'Retail' },
          { code: '1', description: 'Grosir' },
        ],
      },
    })
    expect(lineOf(server.requests[0])).toBe(
      `GET /integration/registration?key=${testCredentials.key}&token=${testCredentials.token} HTTP/1.1`,
    )
  })

  it('reads through the notices a PHP server prints', async () => {
    const notice = '\uFEFF<br />\n<b>Notice</b>: Undefined index {x} in a.php<br />\n'
    const server = await answering(notice + readSample('reference'))
    expect(await openApi(server.url).getReferenceData()).toMatchObject({ kind: 'success' })
  })
})

describe('checkUser()', () => {
  it('reads the packet', async () => {
    const server = await answering(readSample('check'))
    expect(await openApi(server.url).checkUser(newShop.email)).toMatchObject({
      value: { packetId: '9', packetDescription: 'Trial 30 Hari' },
    })
    expect(bodyOf(server.requests[0])).toContain('email=berkah%2B1%40contoh.example')
  })

  it.each(['null', '[]', '{}', '{"packet_id":null}'])('takes %s for no "yes"', async (data) => {
    const server = await answering(`{"status":true,"messages":"ok","data":${data}}`)
    expect(await openApi(server.url).checkUser(newShop.email)).toMatchObject({
      kind: 'unknown',
      cause: 'unreadable',
      messages: 'ok',
      sign: { httpStatus: 200, flag: true, words: ['ok'] },
    })
  })
})

describe('activate()', () => {
  it('tells whom and what an answer is about, whoever that is', async () => {
    const data = '{"registration_id":"ELK9","packet_id":"12","packet_desc":""}'
    const server = await answering(`{"status":true,"messages":"","data":${data}}`)
    expect(await openApi(server.url).activate(newActivation)).toMatchObject({
      value: { registrationId: 'ELK9', packetId: '12' },
    })
  })

  it('sends rupiah and Jakarta time, and reads the packet', async () => {
    const server = await answering(readSample('activation'))
    expect(await openApi(server.url).activate(newActivation)).toMatchObject({
      value: { registrationId: 'ELK34128', packetId: '10', packetDescription: '1 Bulan' },
    })
    expect(Object.fromEntries(new URLSearchParams(bodyOf(server.requests[0])))).toMatchObject({
      packet_id: '10',
      cabang_id: 'ELK34128-1',
      invoice_code: 'INV-0001',
      invoice_amount: '150000',
      payment_date: '2016-03-18 21:48:02',
    })
  })
})

describe('listUsers()', () => {
  it('reads the document’s sample: type and state from its doubled key', async () => {
    const server = await answering(readSample('users'))
    const outcome = await openApi(server.url).listUsers(3)
    expect(outcome).toMatchObject({ kind: 'success', value: { users: [sampleUser] } })
    expect(lineOf(server.requests[0])).toMatch(/^GET \/integration\/users\/3\?key=/)
  })

  it('asks for all users where no page is named', async () => {
    const server = await answering(readSample('users'))
    await openApi(server.url).listUsers()
    expect(lineOf(server.requests[0])).toMatch(/^GET \/integration\/users\?key=/)
  })

  it.each([
    ['a type in the place of the state', { user_type_desc: 'Retail' }, { accountState: null }],
    ['no state', {}, { accountState: null }],
    ['numbers for codes', { user_type: 1, contract_id: 12 }, { userType: '1', packetId: '12' }],
    ['zero dates', { expired_date: '0000-00-00 00:00:00' }, { expiresAt: null }],
    ['null for texts', { toko_name: null, contract_id: null }, { storeName: '', packetId: null }],
    ['null for branches', { cabangs: null }, { branches: [] }],
    [
      'branches as an object with numbers',
      { cabangs: { 1: { cabang_id: 7, cabang_name: 'Pusat' } } },
      { branches: [{ id: '7', name: 'Pusat', address: '' }] },
    ],
    ['a branch without an id', { cabangs: [{ cabang_name: 'Pusat' }] }, { branches: [] }],
  ])('reads %s', async (_, fields, expected) => {
    const server = await answering(usersWith(fields))
    expect(await openApi(server.url).listUsers(1)).toMatchObject({ value: { users: [expected] } })
  })

  it('knows the type names of the reference data', async () => {
    let body = JSON.stringify({
      status: true,
      messages: '',
      data: { registration_packets: [], user_type: [{ code: 2, desc: 'Restoran' }] },
    })
    const server = await startRawServer((socket) => socket.write(httpText(body)))
    const api = openApi(server.url)
    await api.getReferenceData()
    body = usersWith({ user_type_desc: 'Restoran' })
    expect(await api.listUsers(1)).toMatchObject({
      value: { users: [{ accountState: null }] },
    })
  })

  it.each([
    ['[]', 'list'],
    ['null', 'null'],
    ['{}', '{}'],
    ['""', '""'],
    ['false', 'false'],
  ])('reads no users from %s, and says what it was', async (data, shape) => {
    const server = await answering(`{"status":true,"messages":"","data":${data}}`)
    expect(await openApi(server.url).listUsers(9)).toMatchObject({
      kind: 'success',
      value: { users: [], withoutId: 0, shape },
    })
  })
})

describe('getUser()', () => {
  it('reads the user asked for', async () => {
    const server = await answering(readSample('user'))
    const outcome = await openApi(server.url).getUser('ELK44552')
    expect(outcome).toMatchObject({ value: sampleUser })
    expect(lineOf(server.requests[0])).toMatch(/^GET \/integration\/user\/ELK44552\?key=/)
  })

  it('gives null for an empty list', async () => {
    const server = await answering('{"status":true,"messages":"","data":[]}')
    expect(await openApi(server.url).getUser('ELK1')).toMatchObject({ value: null })
  })

  it('does not take another user’s answer', async () => {
    const server = await answering(readSample('user'))
    expect(await openApi(server.url).getUser('ELK1')).toMatchObject({ cause: 'unreadable' })
  })

  it('keeps an id inside its part of the path', async () => {
    const server = await answering(readSample('user'))
    await openApi(server.url).getUser('../users/1?x=')
    expect(lineOf(server.requests[0])).toMatch(
      /^GET \/integration\/user\/%2E%2E%2Fusers%2F1%3Fx%3D\?key=/,
    )
  })
})
