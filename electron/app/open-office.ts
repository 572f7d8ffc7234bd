import { hostname } from 'node:os'
import { rootCertificates } from 'node:tls'
import { systemClock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { readOfficeAddress } from '#electron/office/office-address'
import { OfficeAway } from '#electron/office/office-failure'
import type { OfficePasswordStore } from '#electron/secrets/office-password-store'
import { createOffice, type Office } from '#electron/services/office/office'
import type { PolicyInUse } from '#electron/services/settings/lay-policy'
import type { SettingsStore } from '#electron/services/settings/settings-store'

/** Which office a desk works in, and how it is called there. */
export interface OfficeChoice {
  /** As the operator wrote it: `postgresql://user@host/database`. */
  readonly address: string
  readonly password: string
  readonly deskName: string
  /** So many collisions a person has said to know of; null where nobody was asked. */
  readonly acceptCollisions: number | null
}

/** What a command says of its office in place of the settings. */
export type OfficeWish = { readonly [Name in keyof OfficeChoice]: OfficeChoice[Name] | null }

/**
 * The office of this profile, as a command names it or the settings have it; null for none. Throws
 * `policy-governs` for another one than the administrator set.
 */
export async function findOwnOffice(
  deps: {
    readonly settings: SettingsStore
    readonly officePassword: Pick<OfficePasswordStore, 'find'>
    readonly refuseChange: PolicyInUse['refuseChange']
  },
  wish: OfficeWish | undefined,
): Promise<OfficeChoice | null> {
  const { officeAddress, officeDesk } = deps.settings.current()
  if (wish?.address) deps.refuseChange({ officeAddress: wish.address })
  const address = wish?.address ?? officeAddress
  if (address === '') return null
  const isOwn = address === officeAddress
  const password = wish?.password ?? (isOwn ? await deps.officePassword.find() : null)
  return {
    address,
    password: password ?? '',
    deskName: wish?.deskName ?? (officeDesk || hostname()),
    acceptCollisions: wish?.acceptCollisions ?? null,
  }
}

/** Joins the office that was chosen. Throws what `readOfficeAddress` throws. */
export function openOffice(
  { address, password, deskName, acceptCollisions }: OfficeChoice,
  deps: {
    readonly writer: LedgerWriter
    readonly service: string
    readonly operator: string
    /** Certificates that are trusted beside Node's own, PEM; empty for none. */
    readonly authorityPem: string
    readonly onChange: () => void
    readonly warn: (message: string, cause: unknown) => void
  },
): Office {
  const { authorityPem, ...rest } = deps
  return createOffice({
    ...rest,
    deskName,
    acceptCollisions,
    clock: systemClock,
    openRegister: registerOpener(address, { password, authorityPem }),
  })
}

interface Access {
  readonly password: string
  readonly authorityPem: string
}

/** Opens the register once and lets it go. Throws what `openRegister` throws, and `office-away`. */
export async function tryOffice(address: string, access: Access): Promise<void> {
  try {
    await (await registerOpener(address, access)()).close()
  } catch (error) {
    throw error instanceof OfficeAway ? new AppError('office-away', error.message) : error
  }
}

function registerOpener(address: string, { password, authorityPem }: Access) {
  const place = readOfficeAddress(address)
  const authorities = authorityPem === '' ? [] : [...rootCertificates, authorityPem]
  return async () => {
    // The driver is read when there is an office.
    const { openRegister } = await import('#electron/office/register')
    return openRegister(place, { password, authorities })
  }
}
