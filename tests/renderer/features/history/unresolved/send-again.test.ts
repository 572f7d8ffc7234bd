import { describe, expect, it } from 'vitest'
import { sendAgainOf } from '../../../../../renderer/features/history/unresolved/send-again'
import { unresolvedRow } from './unresolved-row'

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
    expect(sendAgainOf({ ...unresolvedRow, ...own })).toBe(way)
  })
})
