import { seconds } from '#electron/async/clock'
import { AppError } from '#electron/errors/app-error'
import {
  findHighestClaim,
  forgetClaims,
  listUnknownSeqs,
  releaseSeqs,
} from '#electron/ledger/office/claims-table'
import { countCollisions, markCollisionsSeen } from '#electron/ledger/office/collisions-table'
import { becomeDesk, findDesk } from '#electron/ledger/office/desk-table'
import { keepEnded } from '#electron/ledger/office/elsewhere-table'
import type { Register } from '#electron/office/register'
import { claimWhatWasSent } from './claim-what-was-sent'
import type { OfficeDeps } from './office'
import { tellOutbox } from './tell-outbox'

/** This desk, known to its office. */
export interface JoinedDesk {
  readonly register: Register
  readonly deskId: string
}

/**
 * Joins the office: tells it everything this desk ever sent, has done or holds in doubt, before anything is claimed.
 *
 * Rejects with `OfficeAway`, what `openRegister` says, and `office-collisions` where another desk has a claim on
 * something this one sent, until a person has looked at that.
 */
export async function joinOffice(deps: OfficeDeps): Promise<JoinedDesk> {
  const register = await deps.openRegister()
  try {
    const { deskId, before } = await findOwnDesk(deps, register)
    const desk = { register, deskId }
    await register.nameDesk(deskId, deps.deskName)
    // First: what ended may be claimed again by the same row.
    await tellOutbox(deps, desk)
    await claimWhatWasSent(deps, desk, before)
    await letForgottenGo(deps, desk)
    await hearOthers(deps, desk)
    await tellOutbox(deps, desk)
    await refuseCollisions(deps)
    return desk
  } catch (error) {
    await register.close().catch(() => undefined)
    throw error
  }
}

/**
 * The desk this ledger is. One that is behind the register was put back from a copy, or works on another computer
 * as well: it goes on as a new desk, and what it does not know of stays the other's. A register that is behind the
 * ledger was put back itself, and is told everything again.
 */
async function findOwnDesk(
  { writer }: OfficeDeps,
  register: Register,
): Promise<{ deskId: string; before: string | null }> {
  const own = findDesk(writer.db)
  if (own?.officeId === register.officeId) {
    const { deskId, usedSeq } = own
    const lastSeq = await register.findLastSeq(deskId)
    if (lastSeq !== null && lastSeq <= usedSeq) {
      if (lastSeq < findHighestClaim(writer.db)) await writer.write(forgetClaims)
      return { deskId, before: null }
    }
  }
  const deskId = await register.addDesk()
  await writer.write((db) => becomeDesk(db, { officeId: register.officeId, deskId }))
  return { deskId, before: own?.officeId === register.officeId ? own.deskId : null }
}

/** Hears what other desks read of what this one claimed. */
export async function hearOthers(
  { writer }: Pick<OfficeDeps, 'writer'>,
  { register, deskId }: JoinedDesk,
): Promise<void> {
  const settled = await register.listSettled(deskId)
  if (settled.length > 0) await writer.write((db) => keepEnded(db, settled))
}

/** Ends claims that no row was sent by: the console stopped between the claim and the intent. */
async function letForgottenGo(
  { writer }: Pick<OfficeDeps, 'writer'>,
  { register, deskId }: JoinedDesk,
): Promise<void> {
  const forgotten = listUnknownSeqs(writer.db, await register.listUntold(deskId))
  if (forgotten.length > 0) await writer.write((db) => releaseSeqs(db, forgotten))
}

async function refuseCollisions({ writer, clock, acceptCollisions }: OfficeDeps): Promise<void> {
  const count = countCollisions(writer.db)
  if (count === 0) return
  if (count !== acceptCollisions) {
    throw new AppError('office-collisions', `${count} collisions`, { details: { count } })
  }
  await writer.write((db) => markCollisionsSeen(db, seconds(clock)))
}
