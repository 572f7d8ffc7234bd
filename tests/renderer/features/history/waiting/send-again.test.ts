import { describe, expect, it } from 'vitest'
import type { WaitingRow } from '#shared/domain/history'
import { sendAgainOf } from '../../../../../renderer/features/history/waiting/send-again'

const row: WaitingRow = {
  runId: 1,
  position: 0,
  kind: 'activate',
  sourceName: 'bayar.csv',
  rowNumber: 2,
  registrationId: 'ELK1',
  email: null,
  storeName: null,
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

describe('sendAgainOf()', () => {
  it.each([
    ['at once what is alone in its run', {}, 'now'],
    ['with its run what others wait in', { runState: 'paused', othersToSend: 3 }, 'with-run'],
    ['with its run a registration taken for not sent', { kind: 'register' }, 'with-run'],
    ['by the form an activation of a cancelled run', { runState: 'cancelled' }, 'form'],
    [
      'not at all a registration of a cancelled run',
      { runState: 'cancelled', kind: 'register' },
      'stays',
    ],
  ] as const)('sends %s', (_, own, way) => {
    expect(sendAgainOf({ ...row, ...own })).toBe(way)
  })
})
