import { describe, expect, it } from 'vitest'
import { layPolicy } from '#electron/services/settings/lay-policy'
import type { Policy } from '#electron/services/settings/policy/parse-policy'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

const path = '/etc/elkassa-console/policy.json'
const office = 'https://kantor.contoh.co.id/integration'
const other = 'https://lain.contoh.co.id/integration'

function lay(
  policy: Policy,
  stored: Record<string, unknown> = {},
  authorityPem: string | null = null,
) {
  return layState({ kind: 'in-force', path, policy, authorityPem, unknownKeys: [] }, stored)
}

function layState(state: PolicyState, stored: Record<string, unknown> = {}) {
  const store = createSettingsStore(createMemoryStore(stored))
  return { store, ...layPolicy(store, state) }
}

describe('layPolicy()', () => {
  it('lays the policy over what is stored, which stays as it is', () => {
    const { settings, store, report } = lay(
      {
        proxy: { mode: 'none' },
        retention: { historyMonths: 12, copyDays: 7 },
        maskPersonal: true,
        maxInFlight: 2,
        office: 'postgresql://meja@db.kantor.example/kantor',
      },
      { proxyMode: 'own', proxyUrl: 'http://proksi:8080', maxInFlight: 9, language: 'en' },
      'PEM',
    )
    const laid = {
      ...{ proxyMode: 'none', proxyUrl: '', historyMonths: 12, deleteUsersAfterDays: 7 },
      ...{ maskPersonal: true, maxInFlight: 2, authorityPem: 'PEM' },
      officeAddress: 'postgresql://meja@db.kantor.example/kantor',
    }
    expect(settings.current()).toMatchObject({ ...laid, language: 'en' })
    expect(report()).toMatchObject({
      governs: ['proxy', 'historyMonths', 'copyDays', 'maskPersonal', 'maxInFlight', 'office'],
    })
    settings.change({ colorScheme: 'dark', maxInFlight: 2 })
    expect(settings.current()).toMatchObject({ ...laid, colorScheme: 'dark' })
    expect(store.current()).toMatchObject({
      ...{ proxyMode: 'own', proxyUrl: 'http://proksi:8080', maxInFlight: 9 },
      ...{ maskPersonal: false, authorityPem: '', colorScheme: 'dark' },
    })
  })

  it.each([
    { proxyMode: 'own' },
    { proxyUrl: 'http://proksi:8080' },
    { authorityPem: '' },
    { historyMonths: 0 },
    { deleteUsersAfterDays: 0 },
    { maskPersonal: false },
    { maxInFlight: 16 },
    { officeAddress: '' },
  ] as const)('refuses a change of what it sets, and all that comes with it: %j', (change) => {
    const { settings, store } = lay(
      {
        proxy: { mode: 'none' },
        retention: { historyMonths: 12, copyDays: 7 },
        maskPersonal: true,
        maxInFlight: 2,
        office: 'postgresql://meja@db.kantor.example/kantor',
      },
      {},
      'PEM',
    )
    expect(() => settings.change({ colorScheme: 'dark', ...change })).toThrow(
      expect.objectContaining({ code: 'policy-governs' }),
    )
    expect(store.current().colorScheme).toBe('system')
  })

  it('lets nothing leave unmasked where it masks, whatever an operator chose for himself', () => {
    expect(lay({ maskPersonal: true }).refuseUnmasked).toThrow(
      expect.objectContaining({
        code: 'policy-governs',
        options: { details: { flag: '--masked' } },
      }),
    )
    lay({ maskPersonal: false }).refuseUnmasked()
    lay({}, { maskPersonal: true }).refuseUnmasked()
    layState({ kind: 'none' }).refuseUnmasked()
  })

  it('leaves free what it does not set', () => {
    const { settings } = lay({ maskPersonal: true })
    expect(settings.change({ maxInFlight: 16 }).maxInFlight).toBe(16)
  })

  it('lets only listed services be signed in to, however they are written', () => {
    const { refuseService, settings } = lay({ services: [office] })
    refuseService(`${office}/`)
    refuseService('https://KANTOR.contoh.co.id:443/integration')
    for (const attempt of [
      () => refuseService(other),
      () => settings.change({ baseUrl: other }),
      () => lay({ services: [] }).refuseService(office),
      () => lay({ server: office }).refuseService(other),
    ]) {
      expect(attempt).toThrow(expect.objectContaining({ code: 'service-not-allowed' }))
    }
  })

  it.each([{ services: [office] }, { server: office }])(
    'closes a live service that is no longer allowed, until another is signed in to: %j',
    (policy) => {
      const stored = { mode: 'live', baseUrl: other }
      const { settings, store, refuseClosed, report } = lay(policy, stored)
      expect(settings.current().mode).toBe('unset')
      expect(refuseClosed).toThrow(expect.objectContaining({ code: 'service-not-allowed' }))
      expect(report()).toMatchObject({ closedService: other })
      expect(store.current()).toMatchObject(stored)
      settings.change({ baseUrl: office })
      expect(settings.current()).toMatchObject({ mode: 'live', baseUrl: office })
      expect(refuseClosed).not.toThrow()
      expect(report()).toMatchObject({ closedService: null })
    },
  )

  it('leaves practice open whatever services it allows', () => {
    const { settings } = lay({ services: [] }, { mode: 'practice' })
    expect(settings.current().mode).toBe('practice')
    expect(settings.change({ mode: 'practice' }).mode).toBe('practice')
  })

  it('refuses what writes where the policy cannot be used, and changes no setting then', () => {
    const fault = { kind: 'at-fault', path, reason: 'bad-value', subject: 'proxy.mode' } as const
    const { refuseWriting, settings, report } = layState(fault, { maxInFlight: 3 })
    expect(refuseWriting).toThrow(
      expect.objectContaining({
        code: 'policy-at-fault',
        options: { details: { path, reason: 'bad-value', subject: 'proxy.mode' } },
      }),
    )
    expect(settings.current().maxInFlight).toBe(3)
    expect(report()).toEqual(fault)
  })

  it('does nothing where there is none', () => {
    const { refuseWriting, refuseService, settings } = layState({ kind: 'none' })
    refuseWriting()
    refuseService(other)
    expect(settings.change({ maxInFlight: 16, baseUrl: other })).toMatchObject({
      maxInFlight: 16,
      baseUrl: other,
    })
  })
})
