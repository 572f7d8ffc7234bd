import { describe, expect, it } from 'vitest'
import { createWorld } from '#electron/practice/world'
import { userSchema } from '#shared/domain/users/user'
import { openPractice } from './open-practice'

const now = 1_790_000_000
function open(seed: number, users = 2500) {
  return createWorld({ seed, users, now })
}

describe('createWorld()', () => {
  it('invents the same shops from the same seed, in any order', () => {
    const first = open(1).list(0, 2500)
    expect(open(1).list(0, 2500)).toEqual(first)
    expect(open(1).list(1200, 1)).toEqual(first.slice(1200, 1201))
    expect(open(2).list(0, 2500)).not.toEqual(first)
  })

  it('invents the same shops a day later', () => {
    const later = createWorld({ seed: 1, users: 50, now: now + 86_400 })
    expect(later.list(0, 50)).toEqual(open(1, 50).list(0, 50))
  })

  it('has the variety of a real list', () => {
    const shops = open(1).list(0, 2500)
    expect(new Set(shops.map((shop) => shop.email)).size).toBe(2500)
    expect(new Set(shops.map((shop) => shop.registrationId)).size).toBe(2500)
    expect(new Set(shops.map((shop) => shop.branches.length))).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(new Set(shops.map((shop) => shop.packetId)).size).toBe(5)
    expect(new Set(shops.map((shop) => shop.state)).size).toBeGreaterThanOrEqual(4)
    const expired = shops.filter((shop) => shop.expiresAt !== null && shop.expiresAt < now)
    expect(expired.length).toBeGreaterThan(250)
    expect(expired.length).toBeLessThan(1500)
    expect(shops.every((shop) => /^08\d{10}$/.test(shop.phone))).toBe(true)
    expect(shops.every((shop) => /(\.example|@example\.com)$/.test(shop.email))).toBe(true)
  })

  it('finds by id and by email', () => {
    const world = open(1)
    const [shop] = world.list(777, 1)
    expect(world.findById(shop?.registrationId ?? '')).toEqual(shop)
    expect(world.findByEmail(shop?.email.toUpperCase() ?? '')).toEqual(shop)
    expect(world.findByEmail('lain.778@contoh.example')).toBeUndefined()
    expect(world.findById('ELK9')).toBeUndefined()
    expect(world.findById(`ELK${10_001 + 2500}`)).toBeUndefined()
  })

  it('opens a million shops without making them', () => {
    const world = open(1, 1_000_000)
    expect(world.userCount()).toBe(1_000_000)
    const [last] = world.list(999_999, 5)
    expect(world.findByEmail(last?.email ?? '')).toEqual(last)
  })

  it.each([-1, 1.5, 2_000_000])('refuses a world of %d', (users) => {
    expect(() => open(1, users)).toThrow('users must be')
  })

  it('is read as users by the client', async () => {
    const { api } = await openPractice({ users: 100 })
    const all = await api.listUsers()
    expect(
      all.kind === 'success' ? all.value.users.map((user) => userSchema.parse(user)) : [],
    ).toHaveLength(100)
  })
})
