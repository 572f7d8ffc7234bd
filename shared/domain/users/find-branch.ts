import type { ProblemCode } from '../fields/cell-notes'
import { normalizeHeader } from '../fields/header'
import type { Branch } from './user'

/** What stands for a branch where a person says that there is none. */
export const noBranch = '-'

const words: ReadonlySet<string> = new Set([
  ...['tanpa cabang', 'tidak ada', 'tidak ada cabang'],
  ...['none', 'no branch', 'without branch', 'without a branch'],
])

/** Whether a text says that there is no branch. An empty one says nothing. */
export function meansNoBranch(text: string): boolean {
  return /^[-–—]+$/.test(text.trim()) || words.has(normalizeHeader(text))
}

export type FoundBranch = Pick<Branch, 'id' | 'name'> | { readonly problem: ProblemCode }

/**
 * The branch of a user that a text names: by id or name, or the only one where it names none.
 *
 * A user without branches needs a text that says so: the service takes an empty branch then, and a
 * person is to have agreed to it (api.md, `cabang_id`). One that has some must get one of them.
 */
export function findBranch(text: string, branches: readonly Branch[]): FoundBranch {
  const [first, second] = branches
  if (first === undefined) {
    return meansNoBranch(text) ? { id: '', name: noBranch } : { problem: 'branch-none' }
  }
  if (text === '') return second ? { problem: 'branch-choose' } : first
  const byId = branches.find(({ id }) => id.toLowerCase() === text.toLowerCase())
  if (byId) return byId
  const name = normalizeHeader(text)
  const [named, another] =
    name === '' ? [] : branches.filter((branch) => normalizeHeader(branch.name) === name)
  if (named && !another) return named
  return { problem: meansNoBranch(text) ? 'branch-needed' : 'branch-unknown' }
}
