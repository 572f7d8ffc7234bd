import { plainAddress } from '#electron/api/service-address'
import { AppError } from '#electron/errors/app-error'
import { type GovernedKey, governedKeySchema, type PolicyReport } from '#shared/domain/policy'
import type { PolicyState } from './policy/read-policy'
import type { SettingsStore, StoredSettings } from './settings-store'

type Change = Parameters<SettingsStore['change']>[0]

/** The settings as the administrator's policy has them, and what it does not allow. */
export interface PolicyInUse {
  /** What is stored with the policy laid over it. `change` throws `policy-governs`, `service-not-allowed`. */
  readonly settings: SettingsStore
  /** Throws `policy-governs` for a change of what the policy sets. */
  readonly refuseChange: (change: Change) => void
  /** Throws `service-not-allowed` for an address that may not be signed in to. */
  readonly refuseService: (baseUrl: string) => void
  /** Throws `service-not-allowed` where the service of the last sign-in may not be opened any more. */
  readonly refuseClosed: () => void
  /** Throws `policy-at-fault` where a policy cannot be used: nobody knows what it would forbid. */
  readonly refuseWriting: () => void
  /** Throws `policy-governs` where the policy has personal data masked: it then leaves the console masked alone. */
  readonly refuseUnmasked: () => void
  readonly report: () => PolicyReport
}

/**
 * Lays a policy over the stored settings. They stay as they are, so that whoever takes the policy away has
 * them back.
 */
export function layPolicy(stored: SettingsStore, state: PolicyState): PolicyInUse {
  const laid = settingsOf(state)
  const { server, services } = state.kind === 'in-force' ? state.policy : {}

  const isAllowed = (baseUrl: string) => {
    const allowed = server === undefined ? services : [server]
    return allowed === undefined || allowed.includes(plainAddress(baseUrl))
  }
  const refuseService = (baseUrl: string) => {
    if (isAllowed(baseUrl)) return
    const details = { host: new URL(baseUrl).host }
    throw new AppError('service-not-allowed', 'the policy does not list it', { details })
  }
  /** Key and token that are kept are for the service they were entered for, and for no other. */
  const closedService = () => {
    const { mode, baseUrl } = stored.current()
    return mode === 'live' && !isAllowed(baseUrl) ? baseUrl : null
  }
  const refuseChange = (change: Change) => {
    const laidValues = new Map<string, unknown>(Object.entries(laid))
    const against = Object.entries(change).some(
      ([name, value]) =>
        value !== undefined && laidValues.has(name) && laidValues.get(name) !== value,
    )
    if (against) throw new AppError('policy-governs', 'the policy sets it')
    if (change.baseUrl !== undefined) refuseService(change.baseUrl)
  }
  const current = (): StoredSettings => ({
    ...stored.current(),
    ...laid,
    ...(server !== undefined && { baseUrl: server }),
    ...(closedService() !== null && { mode: 'unset' }),
  })
  return {
    settings: {
      current,
      change: (change) => {
        refuseChange(change)
        const free = Object.entries(change).filter(([name]) => !(name in laid))
        stored.change(Object.fromEntries(free))
        return current()
      },
    },
    refuseChange,
    refuseService,
    refuseClosed: () => refuseService(stored.current().baseUrl),
    refuseWriting: () => {
      if (state.kind !== 'at-fault') return
      const { kind: _, ...details } = state
      throw new AppError('policy-at-fault', 'the policy cannot be used', { details })
    },
    refuseUnmasked: () => {
      if (laid.maskPersonal !== true) return
      const details = { flag: '--masked' }
      throw new AppError('policy-governs', 'the policy has personal data masked', { details })
    },
    report: () => {
      if (state.kind !== 'in-force') return state
      const { path, unknownKeys } = state
      return {
        kind: 'in-force',
        path,
        governs: governedKeySchema.options.filter((key) => governs(state, key)),
        services: services === undefined ? null : [...services],
        unknownKeys: [...unknownKeys],
        closedService: closedService(),
      }
    },
  }
}

/** The settings that a policy sets; its addresses of services are no setting alone. */
function settingsOf(state: PolicyState): Partial<StoredSettings> {
  if (state.kind !== 'in-force') return {}
  const { proxy, retention = {}, maskPersonal, maxInFlight, office } = state.policy
  const { historyMonths, copyDays } = retention
  return {
    ...(proxy && { proxyMode: proxy.mode, proxyUrl: proxy.address ?? '' }),
    ...(state.authorityPem !== null && { authorityPem: state.authorityPem }),
    ...(historyMonths !== undefined && { historyMonths }),
    ...(copyDays !== undefined && { deleteUsersAfterDays: copyDays }),
    ...(maskPersonal !== undefined && { maskPersonal }),
    ...(maxInFlight !== undefined && { maxInFlight }),
    ...(office !== undefined && { officeAddress: office }),
  }
}

function governs({ policy }: Extract<PolicyState, { kind: 'in-force' }>, key: GovernedKey) {
  const isOfRetention = key === 'historyMonths' || key === 'copyDays'
  return (isOfRetention ? policy.retention?.[key] : policy[key]) !== undefined
}
