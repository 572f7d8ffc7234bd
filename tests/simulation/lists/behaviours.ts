import type { Random } from '../random'
import type { ListBehaviour, Trouble } from './list-service'

/** A service that is well, with the records that every service has. */
export function wellList(random: Random): ListBehaviour {
  return {
    users: random.between(60, 160),
    ending: random.pick(['empty', 'refused']),
    odd: 0.05,
    doubled: 0.05,
    gone: random.between(0, 8),
    trouble: null,
    leftOut: 0,
  }
}

/**
 * More than may vanish without a person, and few enough to be asked about one by one. Fewer whom both calls
 * deny to the end are taken for gone: nothing tells them from users who are.
 */
const many = 14

export function troubledList(kind: Trouble): (random: Random) => ListBehaviour {
  const isForgetful = kind === 'forgets'
  return (random) => ({
    ...wellList(random),
    gone: isForgetful ? 0 : random.between(0, 4),
    trouble: isForgetful
      ? { kind, from: 0, calls: random.between(20, 200) }
      : { kind, from: random.between(0, 6), calls: random.between(1, 60) },
    leftOut: isForgetful ? many : random.between(1, 6),
  })
}

export const troubles: readonly Trouble[] = [
  'maintenance',
  'empty',
  'short-page',
  'short-page-blind',
  'forgets',
]

/** Any list. */
export function anyList(random: Random): ListBehaviour {
  return random.chance(0.2) ? wellList(random) : troubledList(random.pick(troubles))(random)
}
