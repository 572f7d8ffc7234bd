import { dropOutbox, listOutbox } from '#electron/ledger/office/outbox-table'
import type { JoinedDesk } from './join-office'
import type { OfficeDeps } from './office'

const atOnce = 2000

/** Tells the office what became of this desk's claims, in the order it happened. */
export async function tellOutbox(
  { writer }: Pick<OfficeDeps, 'writer'>,
  { register, deskId }: JoinedDesk,
): Promise<void> {
  for (;;) {
    const events = listOutbox(writer.db, atOnce)
    if (events.length === 0) return
    await register.addEvents(deskId, events)
    await writer.write((db) =>
      dropOutbox(
        db,
        events.map(({ id }) => id),
      ),
    )
  }
}
