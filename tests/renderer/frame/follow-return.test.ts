import { describe, expect, it } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { followReturn, stayed } from '../../../renderer/frame/follow-return'

type Step = Status['connection'] | 'syncing'

/** Whether the return is told after these states of the connection, one after another. */
function isBackAfter(...steps: readonly Step[]): boolean {
  return steps.reduce(
    (state, step) =>
      followReturn(
        state,
        step === 'syncing'
          ? { connection: 'online', isSyncing: true }
          : { connection: step, isSyncing: false },
      ),
    stayed,
  ).isBack
}

describe('followReturn()', () => {
  it.each<[readonly Step[], boolean]>([
    [['unknown', 'online'], false],
    [['online', 'offline'], false],
    [['online', 'offline', 'online'], true],
    [['offline', 'unknown', 'online'], true],
    [['offline', 'online', 'online'], true],
    [['offline', 'online', 'offline'], false],
    [['offline', 'online', 'offline', 'online'], true],
    [['offline', 'online', 'syncing', 'online'], false],
    [['offline', 'syncing', 'online'], false],
    [['offline', 'bad-credentials'], false],
  ])('after %j: %s', (steps, isBack) => {
    expect(isBackAfter(...steps)).toBe(isBack)
  })

  it('is the same object while nothing changes', () => {
    expect(followReturn(stayed, { connection: 'online', isSyncing: false })).toBe(stayed)
  })
})
