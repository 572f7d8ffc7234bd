import type { UnresolvedRow } from '#shared/domain/history'

/** An activation in doubt, alone in its run. */
export const unresolvedRow: UnresolvedRow = {
  runId: 1,
  position: 0,
  kind: 'activate',
  sourceName: 'bayar.csv',
  rowNumber: 2,
  registrationId: 'ELK1',
  email: null,
  storeName: null,
  storeAddress: null,
  cause: 'packet-unchanged',
  sentAt: 1,
  missedAt: null,
  nextCheckAt: null,
  attempts: 1,
  isRunning: false,
  runState: 'finished',
  othersToSend: 0,
  readings: null,
  found: null,
  serverMessage: null,
  sent: null,
  decisions: ['happened', 'send-again'],
}
