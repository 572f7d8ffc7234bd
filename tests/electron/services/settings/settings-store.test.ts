import { describe, expect, it } from 'vitest'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

describe('createSettingsStore()', () => {
  it('begins with the defaults of the design', () => {
    expect(createSettingsStore(createMemoryStore()).current()).toMatchObject({
      language: 'id',
      colorScheme: 'system',
      mode: 'unset',
      practiceConditions: 'calm',
      ledgers: {},
    })
  })

  it('remembers a change and leaves the rest', () => {
    const store = createMemoryStore()
    const settings = createSettingsStore(store)
    settings.change({ language: 'en', colorScheme: undefined })
    settings.change({ colorScheme: 'dark' })
    expect(createSettingsStore(store).current()).toMatchObject({
      language: 'en',
      colorScheme: 'dark',
    })
  })

  it('leaves in force what was, where a change cannot be written', () => {
    const store = createMemoryStore()
    const refuse = () => {
      throw new Error('EBUSY')
    }
    const settings = createSettingsStore({ ...store, write: refuse })
    expect(() => settings.change({ language: 'en' })).toThrow('EBUSY')
    expect(settings.current().language).toBe('id')
  })

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a word', 'settings'],
    ['wrong values', { language: 'fr', maxInFlight: 900, mode: 7 }],
  ])('takes the defaults for %s', (_, stored) => {
    const settings = createSettingsStore({ ...createMemoryStore(), read: () => stored })
    expect(settings.current()).toMatchObject({ language: 'id', maxInFlight: 8, mode: 'unset' })
  })

  it('takes over the colour scheme that a console before kept as its look', () => {
    const store = { ...createMemoryStore(), read: () => ({ look: 'dark' }) }
    expect(createSettingsStore(store).current().colorScheme).toBe('dark')
    const newer = { ...store, read: () => ({ look: 'dark', colorScheme: 'light' }) }
    expect(createSettingsStore(newer).current().colorScheme).toBe('light')
  })

  it('keeps the right values beside a wrong one', () => {
    const settings = createSettingsStore(createMemoryStore({ language: 'en', maxInFlight: 900 }))
    expect(settings.current()).toMatchObject({ language: 'en', maxInFlight: 8 })
  })

  it('keeps what a newer console wrote and this one cannot read', () => {
    const newer = { language: 'ms', colorScheme: 'sepia', nightShift: { from: 22 } }
    const store = createMemoryStore(newer)
    const settings = createSettingsStore(store)
    settings.change({ language: 'en', maxInFlight: 4 })
    settings.change({ maxInFlight: 5 })
    expect(settings.current()).toMatchObject({ language: 'en', colorScheme: 'system' })
    expect(settings.current()).not.toHaveProperty('nightShift')
    expect(store.file).toMatchObject({ ...newer, language: 'en', maxInFlight: 5 })
    createSettingsStore(store).change({ colorScheme: 'dark' })
    expect(store.file).toMatchObject({ nightShift: { from: 22 }, colorScheme: 'dark' })
  })

  it('remembers that there was a ledger whose last check is unreadable', () => {
    const stored = { ledgers: { live: 'kemarin', practice: 1_795_000_000 } }
    expect(createSettingsStore(createMemoryStore(stored)).current()).toMatchObject({
      ledgers: { live: 0, practice: 1_795_000_000 },
    })
  })

  it('refuses a change that is out of range and stays as it was', () => {
    const settings = createSettingsStore(createMemoryStore())
    expect(() => settings.change({ maxInFlight: 99 })).toThrow()
    expect(settings.current().maxInFlight).toBe(8)
  })
})

describe('the settle time', () => {
  it('is raised once where it was the default before', () => {
    const store = createMemoryStore({ settleSeconds: 120 })
    const settings = createSettingsStore(store)
    expect(settings.current().settleSeconds).toBe(600)
    settings.change({ settleSeconds: 120 })
    expect(createSettingsStore(store).current().settleSeconds).toBe(120)
  })

  it('stays where somebody chose another', () => {
    const settings = createSettingsStore(createMemoryStore({ settleSeconds: 90 }))
    expect(settings.current().settleSeconds).toBe(90)
  })
})
