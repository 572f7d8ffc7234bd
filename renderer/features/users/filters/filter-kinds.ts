import { assertNever } from '#shared/domain/assert-never'
import type { UserFilter } from '#shared/domain/users/user-query'
import type { UserFacets } from '#shared/domain/users/user-row'
import type { Messages } from '#shared/locales/id'
import { describeSpan } from '../../filter-forms/describe-span'
import { packetWord, stateWord, typeWord } from '../list/user-words'

/** What a list can be narrowed by besides the search, in the order of the menu. */
export const filterKinds = [
  'types',
  'states',
  'packets',
  'within',
  'since',
  'between',
  'never',
  'registered',
  'withoutBranch',
  'odd',
  'changes',
] as const
export type FilterKind = (typeof filterKinds)[number]

/** Those that are only on or off: there is nothing to choose. */
export const switchedOn: Readonly<Partial<Record<FilterKind, Partial<UserFilter>>>> = {
  never: { expiry: { kind: 'never' } },
  withoutBranch: { withoutBranch: true },
  odd: { odd: true },
}

/** The part of a filter that a kind takes away. */
const cleared: Readonly<Record<FilterKind, Partial<UserFilter>>> = {
  types: { types: [] },
  states: { states: [] },
  packets: { packetIds: [] },
  within: { expiry: null },
  since: { expiry: null },
  between: { expiry: null },
  never: { expiry: null },
  registered: { registered: null },
  withoutBranch: { withoutBranch: false },
  odd: { odd: false },
  changes: { changes: [] },
}

export function clearKind(filter: UserFilter, kind: FilterKind): UserFilter {
  return { ...filter, ...cleared[kind] }
}

/** The filters that are on, in the order of the menu. */
export function activeKinds(filter: UserFilter): readonly FilterKind[] {
  const isOn: Readonly<Record<FilterKind, boolean>> = {
    types: filter.types.length > 0,
    states: filter.states.length > 0,
    packets: filter.packetIds.length > 0,
    within: filter.expiry?.kind === 'within',
    since: filter.expiry?.kind === 'since',
    between: filter.expiry?.kind === 'between',
    never: filter.expiry?.kind === 'never',
    registered: filter.registered !== null,
    withoutBranch: filter.withoutBranch,
    odd: filter.odd,
    changes: filter.changes.length > 0,
  }
  return filterKinds.filter((kind) => isOn[kind])
}

/** A filter that is on, in words. */
export function describeKind(
  filter: UserFilter,
  kind: FilterKind,
  messages: Messages,
  facets: UserFacets | undefined,
): string {
  const { chips } = messages.users.filters
  const { expiry } = filter
  const list = (words: readonly string[]) => shorten(words, messages)
  switch (kind) {
    case 'types':
      return chips.types(list(filter.types.map((type) => typeWord(type, messages, facets))))
    case 'states':
      return chips.states(list(filter.states.map((state) => stateWord(state, messages))))
    case 'packets':
      return chips.packets(list(filter.packetIds.map((id) => packetWord(id, messages, facets))))
    case 'within':
      return chips.within(expiry?.kind === 'within' ? expiry.days : 0)
    case 'since':
      return chips.since(expiry?.kind === 'since' ? expiry.days : 0)
    case 'between':
      return chips.between(expiry?.kind === 'between' ? describeSpan(expiry, messages) : '')
    case 'never':
      return chips.never
    case 'registered':
      return chips.registered(filter.registered ? describeSpan(filter.registered, messages) : '')
    case 'withoutBranch':
      return chips.withoutBranch
    case 'odd':
      return chips.odd
    case 'changes':
      return chips.changes(list(filter.changes.map((change) => messages.users.changes[change])))
    default:
      return assertNever(kind)
  }
}

/** Two by name, the others by number. */
function shorten(words: readonly string[], { users }: Messages): string {
  const named = words.length > 3 ? words.slice(0, 2) : words
  const text = named.join(', ')
  return named.length === words.length
    ? text
    : users.filters.chips.more(text, words.length - named.length)
}
