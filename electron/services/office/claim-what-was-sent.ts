import { seconds } from '#electron/async/clock'
import { keepClaimOf, listUnclaimed, type SentBefore } from '#electron/ledger/office/claims-table'
import { keepCollision } from '#electron/ledger/office/collisions-table'
import { takeSeqs } from '#electron/ledger/office/desk-table'
import { isOwnElsewhere, keepElsewhere } from '#electron/ledger/office/elsewhere-table'
import { addToOutbox, dropLostClaims, type OutboxEvent } from '#electron/ledger/office/outbox-table'
import type { JoinedDesk } from './join-office'
import { nameHolder } from './name-holder'
import type { OfficeDeps } from './office'

const atOnce = 5000

/**
 * Claims what this desk has sent and holds no claim for, and keeps as a collision what another desk has.
 *
 * `before` is the desk that this ledger was until now: what that one has is this ledger's own doing.
 */
export async function claimWhatWasSent(
  {
    writer,
    service,
    operator,
    clock,
  }: Pick<OfficeDeps, 'writer' | 'service' | 'operator' | 'clock'>,
  { register, deskId }: JoinedDesk,
  before: string | null = null,
): Promise<void> {
  for (;;) {
    const sent = listUnclaimed(writer.db, atOnce)
    if (sent.length === 0) break
    const first = await writer.write((db) => takeSeqs(db, sent.length))
    const answers = await register.claim(
      { deskId, service, operator },
      sent.map(({ key, at }, index) => ({ key, seq: first + index, at })),
    )
    await writer.write((db) => {
      for (const [index, one] of sent.entries()) {
        const answer = answers[index]
        if (answer?.kind === 'theirs') {
          const { claimId } = answer.holder
          const isOwn = answer.holder.deskId === before || isOwnElsewhere(db, claimId)
          // What this ledger did as another desk is told of that one's claim.
          if (isOwn) {
            keepElsewhere(db, one, { claimId, isOwn })
            addToOutbox(db, { ...toEvent(null, one), claimId })
          }
          keepCollision(db, one, nameHolder(answer.holder), isOwn ? seconds(clock) : null)
        } else if (answer) {
          keepClaimOf(db, answer.seq, one)
          addToOutbox(db, toEvent(answer.seq, one))
        }
      }
    })
  }
  await writer.write(dropLostClaims)
}

function toEvent(
  seq: number | null,
  { state, registrationId, at }: SentBefore,
): Omit<OutboxEvent, 'id'> {
  return { seq, claimId: null, event: state, registrationId, at }
}
