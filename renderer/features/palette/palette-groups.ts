import { assertNever } from '#shared/domain/assert-never'
import type { Found, FoundBranch, FoundRun, FoundUser, Recent } from '#shared/domain/runs/found'
import { matchesSearch } from '#shared/domain/values/matches-search'
import { normaliseForSearch, splitSearch } from '#shared/domain/values/search-text'
import type { Command } from './commands'

/** One line of the palette. `key` tells it from every other on screen. */
export type PaletteItem = { readonly key: string } & (
  | { readonly kind: 'user'; readonly user: FoundUser }
  | { readonly kind: 'branch'; readonly branch: FoundBranch }
  | { readonly kind: 'run'; readonly run: FoundRun }
  | { readonly kind: 'command'; readonly command: Command }
)

export interface PaletteGroup {
  readonly id: 'recent' | 'users' | 'branches' | 'runs' | 'screens' | 'actions'
  readonly items: readonly PaletteItem[]
}

export interface PaletteSearch {
  readonly text: string
  /** What main found; null before its first answer. */
  readonly found: Found | null
  readonly commands: readonly Command[]
  /** Whether there is a screen that users and branches lead to. */
  readonly hasUsers: boolean
}

/**
 * The lines in their groups, none of them empty.
 *
 * Without a word: what was chosen last, then everything that can be done. With words: what was found,
 * and the commands that match, ahead of it where one begins with just what was typed.
 */
export function groupItems({ text, found, commands, hasUsers }: PaletteSearch): PaletteGroup[] {
  const isBlank = splitSearch(text).length === 0
  const recent = isBlank ? listRecent(found?.recent ?? [], commands, hasUsers) : []
  const known = new Set(recent.map((item) => item.key))
  const fitting = commands.filter(({ label, synonyms }) => matchesSearch([label, synonyms], text))
  const groupOf = (group: Command['group']): PaletteGroup => ({
    id: group,
    items: fitting
      .filter((command) => command.group === group)
      .map(toCommandItem)
      .filter((item) => !known.has(item.key)),
  })
  const doing = [groupOf('screens'), groupOf('actions')]
  const finding: PaletteGroup[] = [
    { id: 'recent', items: recent },
    { id: 'users', items: hasUsers ? (found?.users ?? []).map(toUserItem) : [] },
    { id: 'branches', items: hasUsers ? (found?.branches ?? []).map(toBranchItem) : [] },
    { id: 'runs', items: (found?.runs ?? []).map(toRunItem) },
  ]
  const typed = normaliseForSearch(text.trim())
  const isNamed =
    !isBlank && fitting.some(({ label }) => normaliseForSearch(label).startsWith(typed))
  const groups = isNamed ? [...doing, ...finding] : [...finding, ...doing]
  return groups.filter(({ items }) => items.length > 0)
}

/** Where the arrow keys lead; null for keys that lead nowhere. Past an end they begin at the other. */
export function moveActive(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count
    case 'ArrowUp':
      return (index - 1 + count) % count
    case 'PageDown':
      return Math.min(index + 5, count - 1)
    case 'PageUp':
      return Math.max(index - 5, 0)
    default:
      return null
  }
}

function listRecent(
  recent: readonly Recent[],
  commands: readonly Command[],
  hasUsers: boolean,
): PaletteItem[] {
  return recent.flatMap((item) => toRecentItem(item, commands, hasUsers) ?? [])
}

function toRecentItem(
  item: Recent,
  commands: readonly Command[],
  hasUsers: boolean,
): PaletteItem | null {
  switch (item.kind) {
    case 'user':
      return hasUsers ? toUserItem(item.user) : null
    case 'run':
      return toRunItem(item.run)
    case 'command': {
      const command = commands.find(({ id }) => id === item.id)
      return command ? toCommandItem(command) : null
    }
    default:
      return assertNever(item)
  }
}

function toUserItem(user: FoundUser): PaletteItem {
  return { kind: 'user', key: `user:${user.registrationId}`, user }
}

function toBranchItem(branch: FoundBranch): PaletteItem {
  return { kind: 'branch', key: `branch:${branch.registrationId}:${branch.branchId}`, branch }
}

function toRunItem(run: FoundRun): PaletteItem {
  return { kind: 'run', key: `run:${run.runId}`, run }
}

function toCommandItem(command: Command): PaletteItem {
  return { kind: 'command', key: `command:${command.id}`, command }
}
