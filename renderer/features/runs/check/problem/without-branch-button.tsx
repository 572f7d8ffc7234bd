import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'

/** For a row whose user has no branch: says that it is to go without one. An edit like any other. */
export function WithoutBranchButton({
  run,
  row,
  problem: { field, code },
  change,
}: {
  readonly run: Run
  readonly row: Row
  readonly problem: Problem
  readonly change: ReturnType<typeof useRunChange>
}) {
  const words = useMessages().activationForm.branch
  if (code !== 'branch-none') return null
  const { position } = row
  return (
    <Button
      isPending={change.isPending}
      onPress={() =>
        change.mutate(() => call('runs:edit', { runId: run.id, position, field, value: noBranch }))
      }
    >
      {words.activateWithout}
    </Button>
  )
}
