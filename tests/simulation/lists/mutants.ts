import type { Random } from '../random'
import { troubledList, wellList } from './behaviours'
import type { ListBehaviour } from './list-service'
import type { ListHarm } from './play-syncs'

/** What a module exports, and what it is made to. */
type Exports = Readonly<Record<string, unknown>>
type Break = (original: Exports) => Exports

/** A rule taken out where it stands, and the list that brings it to light. */
export interface ListMutant {
  /** The rule's number in docs/reliability.md, and what is left without it. */
  readonly name: string
  readonly broken: Readonly<Record<string, Break>>
  /** Other layers that would hide it. */
  readonly others?: Readonly<Record<string, Break>>
  readonly behaviour: (random: Random) => ListBehaviour
  readonly leadsTo: ListHarm
}

const believesList: Readonly<Record<string, Break>> = {
  '#electron/services/users/sync/ask-missing': () => ({
    askMissing: async () => ({ isWhole: true, kept: [], aside: 0 }),
  }),
}

type AnyFunction = (...all: unknown[]) => unknown
function as(original: Exports, name: string) {
  return original[name] as AnyFunction // What it exports.
}

/** The rules about lists of docs/reliability.md, taken out one at a time. */
export const listMutants: readonly ListMutant[] = [
  {
    name: '10: a page without users is the end',
    broken: { '#electron/services/users/sync/end-of-list': () => ({ proveEnd: async () => null }) },
    others: believesList,
    // Of an empty first page only the detail call can tell: there is no page that held users.
    behaviour: (random) => {
      const list = troubledList('empty')(random)
      return { ...list, trouble: list.trouble && { ...list.trouble, from: random.between(1, 6) } }
    },
    leadsTo: 'hidden',
  },
  {
    name: '10: whoever is not on the list is gone',
    broken: believesList,
    behaviour: troubledList('short-page'),
    leadsTo: 'hidden',
  },
  {
    name: '10: the detail call is believed without a control',
    broken: {
      '#electron/services/users/sync/vanishing': (original) => ({
        ...original,
        isGone: () => true,
      }),
    },
    behaviour: troubledList('short-page-blind'),
    leadsTo: 'hidden',
  },
  {
    name: '10: any number may vanish',
    broken: {
      '#electron/services/users/sync/vanishing': (original) => ({
        ...original,
        mostToVanish: () => 1000,
        mayVanish: () => true,
      }),
    },
    behaviour: troubledList('forgets'),
    leadsTo: 'hidden',
  },
  {
    name: '11: of two records the one that came later stands',
    broken: {
      '#shared/domain/users/doubled-user': () => ({
        mergeDoubled: (_: unknown, later: unknown) => later,
      }),
    },
    behaviour: wellList,
    leadsTo: 'earlier end',
  },
  {
    name: '11: an odd field costs the record',
    broken: {
      '#electron/api/read-user': (original) => ({
        readUser: (...all: unknown[]) => {
          const user = as(original, 'readUser')(...all)
          return user !== null && typeof user === 'object' && 'odd' in user ? null : user
        },
      }),
    },
    behaviour: wellList,
    leadsTo: 'missing',
  },
  {
    name: '11: an odd record costs the page',
    broken: {
      '#electron/api/read-users': (original) => ({
        ...original,
        readListedUsers: (...all: unknown[]) => {
          const listed = as(original, 'readListedUsers')(...all)
          return JSON.stringify(listed)?.includes('"odd":') ? undefined : listed
        },
      }),
    },
    behaviour: wellList,
    leadsTo: 'failed',
  },
  {
    name: '13: answers of a call all look alike',
    broken: {
      '#shared/domain/answer-sign': (original) => ({ ...original, describeSign: () => 'alike' }),
    },
    behaviour: (random) => ({ ...troubledList('maintenance')(random), ending: 'refused' }),
    leadsTo: 'untold',
  },
]
