import type { ListChange } from '#shared/domain/users/reference'
import type { ReferenceData } from '#shared/domain/users/user'

/** How the packets and user types of an answer differ from those before; null where they do not. */
export function compareReference(
  before: ReferenceData,
  after: ReferenceData,
): { readonly packets: ListChange; readonly userTypes: ListChange } | null {
  const packets = compareLists(before.packets, after.packets, ({ id }) => id)
  const userTypes = compareLists(before.userTypes, after.userTypes, ({ code }) => code)
  return isSame(packets) && isSame(userTypes) ? null : { packets, userTypes }
}

/** Entries are told apart by their key alone: another order changes nothing. */
function compareLists<Entry extends object>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ListChange {
  const index = (list: readonly Entry[]) =>
    new Map(list.map((entry) => [keyOf(entry), write(entry)]))
  const [old, now] = [index(before), index(after)]
  const kept = [...now].filter(([key]) => old.has(key))
  return {
    added: now.size - kept.length,
    changed: kept.filter(([key, text]) => old.get(key) !== text).length,
    gone: old.size - kept.length,
  }
}

function write(entry: object): string {
  return JSON.stringify(Object.entries(entry).toSorted())
}

function isSame({ added, changed, gone }: ListChange): boolean {
  return added + changed + gone === 0
}
