import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import type { User } from '#shared/domain/users/user'
import { momentOf } from '#shared/domain/values/partner-time'
import { browseContract } from '#shared/ipc/contract/browse'
import { first, openBrowse } from './browse-harness'

describe('checkUser()', () => {
  const activate = (api: Awaited<ReturnType<typeof openBrowse>>['api'], user: User) =>
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
    const { browse, api, cache, clear, recorded } = await openBrowse()
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
    const { browse, clear } = await openBrowse()
    const check = await browse.check({ email: ` ${clear.email.toUpperCase()} ` })
    expect(check.copy?.registrationId).toBe('ELK10001')
    expect(JSON.stringify(browseContract['users:check'].output.parse(check))).not.toContain('@')
  })

  it('leaves the end out where the service does not tell it', async () => {
    const { browse, server } = await openBrowse()
    server.setFaults(parseFaultRules('user:error-500-before'))
    const check = await browse.check(first)
    expect(check.answer).toBe('present')
    expect(check).not.toHaveProperty('expiresAt')
  })

  it('says of whom nobody knows that there is none, on record too', async () => {
    const { browse, recorded } = await openBrowse()
    const email = 'tidak.ada@contoh.co.id'
    expect(await browse.check({ email })).toMatchObject({ answer: 'absent', copy: null })
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'refused', email }])
  })

  it('concludes nothing from words nobody knows, and quotes them', async () => {
    const { browse, server, recorded } = await openBrowse()
    server.setFaults(parseFaultRules('check:maintenance'))
    const check = await browse.check(first)
    expect(check).toMatchObject({ answer: 'unclear', packetName: null })
    expect(check.serverMessage).not.toBe('')
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'unknown' }])
  })

  it('fails with a reason, on record too', async () => {
    const { browse, server, recorded } = await openBrowse()
    server.setFaults(parseFaultRules('check:error-500-before'))
    await expect(browse.check(first)).rejects.toMatchObject({ code: 'server-busy' })
    expect(recorded).toMatchObject([{ kind: 'check', outcome: 'unknown' }])
  })

  it('takes neither bad credentials nor a broken address for an answer', async () => {
    const { browse, strangers, recorded } = await openBrowse()
    await expect(strangers.check(first)).rejects.toMatchObject({ code: 'bad-credentials' })
    const broken = browse.check({ email: 'toko.contoh' })
    await expect(broken).rejects.toMatchObject({ code: 'bad-request' })
    const nobody = browse.check({ registrationId: 'ELK1' })
    await expect(nobody).rejects.toMatchObject({ code: 'user-not-found' })
    expect(recorded).toEqual([])
  })
})
