import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPractice, shopAt } from './open-practice'

let folder = ''
let stateFile = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'))
  stateFile = join(folder, 'practice.jsonl')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('the state file', () => {
  it('brings registrations and activations back, in their order', async () => {
    const first = await openPractice({ stateFile })
    await first.api.register(shopAt(1))
    await first.api.register(shopAt(2))
    await first.api.activate({
      email: shopAt(2).email,
      packetId: '13',
      registrationId: 'ELK2000002',
      branchId: 'ELK2000002-1',
      invoiceCode: 'INV-1',
      amountRupiah: 1_500_000,
      paymentGateway: 'finpay195',
      paymentMethod: 'ATM',
      paymentDate: 1_790_000_000,
    })
    const kept = first.server.findUser(shopAt(2).email)
    await first.server.close()

    const second = await openPractice({ stateFile })
    expect(second.server.userCount()).toBe(2502)
    expect(second.server.findUser(shopAt(2).email)).toEqual(kept)
    expect(kept?.packetId).toBe('13')
    expect(second.server.counts().registered).toBe(0)
    expect(await second.api.register(shopAt(1))).toMatchObject({ kind: 'refused' })
    expect(await second.api.register(shopAt(3))).toMatchObject({
      value: { registrationId: 'ELK2000003' },
    })
  })

  it('holds no password, key or token', async () => {
    const { server, api } = await openPractice({ stateFile })
    await api.register({ ...shopAt(1), password: 'sandi-canary' })
    const text = readFileSync(stateFile, 'utf8')
    expect(text).toContain(shopAt(1).email)
    for (const secret of ['sandi-canary', server.key, server.token]) {
      expect(text).not.toContain(secret)
    }
  })

  it('goes on behind a line that a crash cut', async () => {
    const first = await openPractice({ stateFile })
    await first.api.register(shopAt(1))
    await first.server.close()
    appendFileSync(stateFile, '{"kind":"registered","user":{"reg')

    const second = await openPractice({ stateFile })
    expect(second.server.userCount()).toBe(2501)
    await second.api.register(shopAt(2))
    await second.server.close()

    const third = await openPractice({ stateFile })
    expect(third.server.userCount()).toBe(2502)
  })
})
