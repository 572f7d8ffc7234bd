import type { ElkassaApi } from '#electron/api/outcome'
import { type Clock, seconds } from '#electron/async/clock'
import { markSending } from '#electron/ledger/runs/sending-table'
import { fieldOf, type SendingStrategy, type SendOutcome } from '../sending-strategy'
import { readUser } from './read-user'

export interface CheckSendingDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getReferenceData'>
  readonly clock: Clock
}

/** Looking users up as a kind of work: call 3 (api.md). It changes nothing, so it is repeated freely. */
export function createCheckSending({ api, clock }: CheckSendingDeps): SendingStrategy {
  return {
    name: 'check',
    needsPassword: false,
    isRead: true,
    claimsAhead: true,
    ask: (email) => api.checkUser(email),
    prepare: async () => ({ absentAt: null, answeredAtMs: null, before: null, readOrder: 0 }),
    begin: (db, row, sentAt) =>
      markSending(db, row, { sentAt, absentAt: null }) ? 'begun' : 'left-out',
    async send(row, _, context): Promise<SendOutcome> {
      const at = seconds(clock)
      const answer = await readUser(context, fieldOf(row, 'email'))
      if (answer.kind === 'absent') return { kind: 'refused', messages: answer.messages }
      if (answer.kind !== 'present') return answer
      const { packetId, packetDescription: packetName } = answer.user
      const reading = { packetId, packetName, at }
      return {
        kind: 'success',
        value: { registrationId: null, reading },
        messages: answer.messages,
      }
    },
    asked: () => ({ registrationId: null, packetId: null }),
    /** A look that was cut off is taken again. */
    settle: async () => ({ transition: { kind: 'send-again', cause: null } }),
    review: async () => ({ transition: null }),
    isSeen: async () => false,
    probe: () => api.getReferenceData(),
  }
}
