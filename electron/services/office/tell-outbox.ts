import { dropOutbox, listOutbox } from '#electron/ledger/office/outbox-table'
import type { JoinedDesk } from './join-office'
import type { OfficeDeps } from './office'

const atOnce = 2000

/** Tells the office what became of this desk's claims, in the order it happened, and what was read of others'. */
export async function tellOutbox(
  { writer, operator }: Pick<OfficeDeps, 'writer' | 'operator'>,
  { register, deskId }: JoinedDesk,
): Promise<void> {
  for (;;) {
    const events = listOutbox(writer.db, atOnce)
    if (events.length === 0) return
    const own = events.flatMap((event) => (event.seq === null ? [] : { ...event, seq: event.seq }))
    const others = events.flatMap((event) =>
      event.claimId === null ? [] : { ...event, claimId: event.claimId },
    )
    if (own.length > 0) await register.addEvents(deskId, own)
    if (others.length > 0) await register.settle({ deskId, operator }, others)
    await writer.write((db) =>
      dropOutbox(
        db,
        events.map(({ id }) => id),
      ),
    )
  }
}
