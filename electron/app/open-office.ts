import { rootCertificates } from 'node:tls'
import { systemClock } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { readOfficeAddress } from '#electron/office/office-address'
import { OfficeAway } from '#electron/office/office-failure'
import { createOffice, type Office } from '#electron/services/office/office'

/** Which office a desk works in, and how it is called there. */
export interface OfficeChoice {
  /** As the operator wrote it: `postgresql://user@host/database`. */
  readonly address: string
  readonly password: string
  readonly deskName: string
  /** So many collisions a person has said to know of; null where nobody was asked. */
  readonly acceptCollisions: number | null
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
