import { describe, expect, it } from 'vitest'
import { toMailLink, toWhatsAppLink, writeShopMessage } from '#shared/domain/runs/shop-message'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'

const facts = {
  storeName: 'Toko {id} & Anak',
  email: 'ahe@contoh.co.id',
  registrationId: 'ELK1',
  trialEnds: '27/12/2026 10.00 WIB',
}

describe('writeShopMessage()', () => {
  it('puts the data of the shop in its places, each once', () => {
    expect(writeShopMessage('{toko} {ID} {email} {akhir}', facts)).toBe(
      'Toko {id} & Anak ELK1 ahe@contoh.co.id 27/12/2026 10.00 WIB',
    )
  })

  it('leaves out the lines about what is not known', () => {
    const text = writeShopMessage('Halo {toko}\nSampai {akhir}\nSelesai', {
      ...facts,
      trialEnds: '',
    })
    expect(text).toBe('Halo Toko {id} & Anak\nSelesai')
  })

  it('leaves other braces as they are', () => {
    expect(writeShopMessage('{sandi} {password} {} {{toko}}', facts)).toBe(
      '{sandi} {password} {} {Toko {id} & Anak}',
    )
  })

  it.each([id, en])('names all of it in the usual words', ({ registrationForm }) => {
    const text = writeShopMessage(registrationForm.message.template, facts)
    for (const fact of Object.values(facts)) expect(text).toContain(fact)
  })
})

describe('toWhatsAppLink()', () => {
  it('writes a mobile number with its country, and the message as one value', () => {
    expect(toWhatsAppLink('081234567890', 'Halo & selamat\n#1')).toBe(
      'https://wa.me/6281234567890?text=Halo%20%26%20selamat%0A%231',
    )
  })

  it('has none for what Windows would not open', () => {
    expect(toWhatsAppLink('081234567890', 'a b'.repeat(500))).toBeNull()
    expect(toMailLink('a@b.id', 'x', 'a b'.repeat(500))).toBeNull()
  })

  it.each(['0215551234', '', '+6281234567890', '08123'])('has none for %j', (phone) => {
    expect(toWhatsAppLink(phone, 'Halo')).toBeNull()
  })
})

describe('toMailLink()', () => {
  it('lets nothing of an address or a message become another header', () => {
    const link = toMailLink('a?bcc=x@y.id', 'Toko & Anda', 'satu\ndua&cc=z@y.id') ?? ''
    const { searchParams, pathname } = new URL(link)
    expect([...searchParams.keys()]).toEqual(['subject', 'body'])
    expect(decodeURIComponent(pathname)).toBe('a?bcc=x@y.id')
    expect(searchParams.get('body')).toBe('satu\r\ndua&cc=z@y.id')
  })
})
