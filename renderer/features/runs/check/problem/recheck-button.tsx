import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'

/** What is fetched before the rows are looked at again, for problems that new data may solve. */
const cures: Readonly<Partial<Record<Problem['code'], 'users' | 'packets'>>> = {
  'user-unknown': 'users',
  'branch-none': 'users',
  'packets-missing': 'packets',
}

/** For a problem whose cause may be the console's copy rather than the file. */
export function RecheckButton({
  run,
  problem: { field, code },
  change,
}: {
  readonly run: Run
  readonly problem: Problem
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { runCheck: words } = useMessages()
  const cure = cures[code]
  if (cure === undefined) return null
  const recheck = () =>
    change.mutate(async () => {
      if (cure === 'users') await call('users:sync')
      return (await call('runs:recheck', { runId: run.id, field, problem: code })).run
    })
  return (
    <Button isPending={change.isPending} onPress={recheck}>
      {cure === 'users' ? words.syncAndRecheck : words.recheck}
    </Button>
  )
}
