import type { LedgerWriter } from '#electron/ledger/group-commit'
import {
  countCollisions,
  listCollisions,
  markCollisionsSeen,
} from '#electron/ledger/office/collisions-table'
import { findDesk } from '#electron/ledger/office/desk-table'
import type { OfficeCollision, OfficeDeskNow, OfficeStatus } from '#shared/domain/office'
import type { Office } from './office'

/** What the page asks of a service's office. */
export interface OfficeDesk {
  /** How this desk stands; address and name are the settings'. */
  readonly state: () => Pick<OfficeStatus, 'state' | 'refusal' | 'collisions'>
  /** The desks of the office and what they do now. */
  readonly listDesks: () => Promise<OfficeDeskNow[]>
  /** The first thousand that nobody has looked at. */
  readonly listCollisions: () => Promise<OfficeCollision[]>
  /** Notes that a person has looked at all of them; false, and nothing noted, where there are not so many. */
  readonly acceptCollisions: (count: number) => Promise<boolean>
}

/** A desk says that it is there every five minutes. */
const goneAfterSeconds = 600
const mostListed = 1000

/** `office` is null where this desk works alone. `now` gives epoch seconds, UTC. */
export function createOfficeDesk({
  writer,
  office,
  now,
}: {
  readonly writer: LedgerWriter
  readonly office: Office | null
  readonly now: () => number
}): OfficeDesk {
  return {
    state: () => ({
      state: office?.state.kind ?? 'none',
      refusal: office?.state.refusal?.code ?? null,
      collisions: office ? countCollisions(writer.db) : 0,
    }),
    async listDesks() {
      const own = findDesk(writer.db)?.deskId
      const desks = (await office?.listDesks()) ?? []
      return desks.map(({ ageSeconds, isSending, ...desk }) => ({
        ...desk,
        state: ageSeconds > goneAfterSeconds ? 'gone' : isSending ? 'sending' : 'open',
        isOwn: desk.deskId === own,
      }))
    },
    listCollisions: async () =>
      listCollisions(writer.db, mostListed).map(({ position: _, ...collision }) => collision),
    acceptCollisions: (count) =>
      writer.write((db) => {
        if (countCollisions(db) !== count) return false
        markCollisionsSeen(db, now())
        return true
      }),
  }
}
