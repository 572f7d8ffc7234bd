import type { Cache } from '#electron/cache/cache-client'
import {
  findLastDone,
  findObstacle,
  hasClaimOfAnother,
  type InvoiceClaim,
} from '#electron/ledger/runs/activations-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import { waitForOther } from '../send-row'
import { fieldOf } from '../sending-strategy'
import type { StepContext } from '../step'
import type { Verdict } from '../transition'

export type MoveDeps = Pick<Cache, 'findCopiedUsers'>

/** What was done longer ago than this is shown by now, and may have been changed elsewhere since. */
export const longestBehindSeconds = 86_400

/** What the service says of the row's user now, where that was read in the order of things, and what the row would claim. */
interface ReadNow {
  readonly now: PacketReading
  readonly order: number
  readonly claim: InvoiceClaim
}

/**
 * Holds an activation for a person where its user has by now what the row asks for and did not when this
 * desk last knew: another desk may have sent the same payment (reliability.md, rule 14).
 *
 * Null where nothing was known before, nothing moved, or an activation of this desk explains it.
 */
export async function holdMoved(
  cache: MoveDeps,
  { writer, rules }: Pick<StepContext, 'writer' | 'rules'>,
  row: RowRecord,
  { now, order, claim }: ReadNow,
): Promise<Verdict | null> {
  const packetId = fieldOf(row, 'packetId')
  const lastKnown = await findLastKnown(cache, row)
  if (lastKnown === null || !rules.isMoved(packetId, lastKnown, now)) return null
  // An invoice that another row has is no question: the row is left out as it is claimed.
  if (hasClaimOfAnother(writer.db, row, claim.invoiceKey)) return null
  // What this desk sent meanwhile may be what was read.
  const obstacle = findObstacle(writer.db, row, claim.registrationId, order)
  if (obstacle) return waitForOther(obstacle)
  if (isOwnDoing({ writer, rules }, row, lastKnown)) return null
  return { transition: { kind: 'held', cause: 'moved-elsewhere', lastKnown, claim, reading: now } }
}

/** What the row was let go on before, by its reading or by a person; else what the copy says. */
async function findLastKnown(cache: MoveDeps, row: RowRecord): Promise<PacketReading | null> {
  const { before = null, lastKnown = null } = row.readings ?? {}
  return before ?? lastKnown ?? (await findCopied(cache, fieldOf(row, 'registrationId')))
}

async function findCopied(cache: MoveDeps, registrationId: string): Promise<PacketReading | null> {
  const [user] = await cache.findCopiedUsers([], [registrationId])
  if (user?.copiedAt == null) return null
  const { packetId, packetName, expiresAt, copiedAt: at } = user
  return { packetId, packetName, at, ...(expiresAt !== undefined && { expiresAt }) }
}

/** What the copy said of the row's user before a moment, epoch seconds; null where it is younger than that. */
export async function findCopiedBefore(
  cache: MoveDeps,
  row: RowRecord,
  moment: number,
): Promise<PacketReading | null> {
  const copied = await findCopied(cache, fieldOf(row, 'registrationId'))
  return copied !== null && copied.at < moment ? copied : null
}

/** The last activation of the user that was done from here is not in what was known: it made what is there now. */
function isOwnDoing(
  { writer, rules }: Pick<StepContext, 'writer' | 'rules'>,
  row: RowRecord,
  lastKnown: PacketReading,
): boolean {
  const last = findLastDone(writer.db, fieldOf(row, 'registrationId'), row)
  if (last === null || last.doneAt < lastKnown.at - longestBehindSeconds) return false
  return !rules.isActivated(last.packetId, last.before, lastKnown)
}
