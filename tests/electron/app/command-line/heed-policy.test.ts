import { describe, expect, it } from 'vitest'
import { findTarget } from '#electron/app/command-line/find-target'
import { heedPolicy } from '#electron/app/command-line/heed-policy'
import { layPolicy } from '#electron/services/settings/lay-policy'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

const path = '/etc/elkassa-console/policy.json'
const office = 'https://kantor.contoh.co.id/integration'
const credentials = { key: 'k', token: 't' }
const atFault = { kind: 'at-fault', path, reason: 'not-json', subject: path } as const
const common = { profile: null, practiceFaults: null, practiceLatencyMs: null, practiceUsers: null }

function open(state: PolicyState) {
  const policy = layPolicy(createSettingsStore(createMemoryStore()), state)
  const practiceTarget = () => ({ mode: 'practice', behaviour: null }) as const
  return { policy, settings: policy.settings, practiceTarget }
}
function openWith(policy: Extract<PolicyState, { kind: 'in-force' }>['policy']) {
  return open({ kind: 'in-force', path, policy, authorityPem: null, unknownKeys: [] })
}

describe('heedPolicy()', () => {
  it.each(['register', 'activate'] as const)('refuses to %s where it is at fault', (kind) => {
    const command = { kind, isPractice: false, inFlight: null }
    expect(() => heedPolicy(open(atFault), command)).toThrow(
      expect.objectContaining({ code: 'policy-at-fault' }),
    )
    expect(() => heedPolicy(open(atFault), { ...command, isPractice: true })).not.toThrow()
  })

  it('lets users be checked all the same', () => {
    const command = { kind: 'check', isPractice: false, inFlight: null } as const
    expect(() => heedPolicy(open(atFault), command)).not.toThrow()
  })

  it('lets a flag lower the calls in flight, and not raise them', () => {
    const container = openWith({ maxInFlight: 4 })
    const command = { kind: 'register', isPractice: false } as const
    expect(() => heedPolicy(container, { ...command, inFlight: 4 })).not.toThrow()
    expect(() => heedPolicy(container, { ...command, inFlight: 5 })).toThrow(
      expect.objectContaining({
        code: 'policy-governs',
        options: { details: { flag: '--in-flight', most: 4 } },
      }),
    )
    expect(() => heedPolicy(openWith({}), { ...command, inFlight: 16 })).not.toThrow()
  })
})

describe('findTarget()', () => {
  it('takes the service that the administrator set', () => {
    const options = { ...common, isPractice: false, server: null }
    expect(findTarget(openWith({ server: office }), options, credentials)).toEqual({
      ...{ mode: 'live', baseUrl: office, credentials },
    })
  })

  it.each([{ server: office }, { services: [office] }, { services: [] }])(
    'refuses a service that is not allowed, and never practice: %j',
    (policy) => {
      const options = { ...common, isPractice: false, server: 'https://lain.contoh.co.id' }
      expect(() => findTarget(openWith(policy), options, credentials)).toThrow(
        expect.objectContaining({ code: 'service-not-allowed' }),
      )
      const practice = { ...options, isPractice: true, server: null }
      expect(findTarget(openWith(policy), practice, null).mode).toBe('practice')
    },
  )
})
