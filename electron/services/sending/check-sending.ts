import type { ElkassaApi } from '#electron/api/outcome'
import { markSending, recordAbsent } from '#electron/ledger/sending-table'
import { type Clock, seconds } from './clock'
import { fieldOf, type SendingKind } from './kind'

export interface CheckSendingDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getReferenceData'>
  readonly clock: Clock
}

/** Looking users up as a kind of work: call 3 (api.md). It changes nothing, so it is repeated freely. */
export function createCheckSending({ api, clock }: CheckSendingDeps): SendingKind {
  return {
    needsPassword: false,
    isRead: true,
    claimsAhead: true,
    look: (row) => api.checkUser(fieldOf(row, 'email')),
    prepare: async () => ({ absentAt: null, before: null }),
    begin: (db, row, sentAt) =>
      markSending(db, row, { sentAt, absentAt: null }) ? 'begun' : 'left-out',
    async send(row) {
      const outcome = await api.checkUser(fieldOf(row, 'email'))
      if (outcome.kind !== 'success') return outcome
      const { packetId, packetDescription: packetName } = outcome.value
      const reading = { packetId, packetName, at: seconds(clock) }
      return { ...outcome, value: { registrationId: null, reading } }
    },
    /** A look that was cut off is taken again. */
    async settle(context, row) {
      await context.writer.write((db) => recordAbsent(db, row))
      context.moved('unknown', 'ready')
      return { state: 'ready' }
    },
    probe: () => api.getReferenceData(),
  }
}
