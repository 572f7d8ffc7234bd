import type { Run } from '#shared/domain/runs/run'
import type { UserSelection } from '#shared/domain/users/user-query'
import type { Messages } from '#shared/locales/id'
import type { SelectUsers } from '../users/export/select-users'
import type { Runs } from './runs'

export interface CheckSelectionDeps {
  readonly select: SelectUsers
  readonly runs: Pick<Runs, 'createTyped'>
  readonly messages: () => Messages
}

/** Makes a run of looks at the users of a selection, by name; nothing is sent before it is started. */
export async function checkSelection(
  { select, runs, messages }: CheckSelectionDeps,
  selection: UserSelection,
): Promise<Run> {
  const { count, pages } = await select(selection, { by: 'storeName', descending: false })
  const name = messages().users.picking.checkRun(count)
  return runs.createTyped({ kind: 'check', name, pages: listEmails(pages) })
}

async function* listEmails(pages: Awaited<ReturnType<SelectUsers>>['pages']) {
  for await (const page of pages) yield page.map(({ email }) => ({ email }))
}
