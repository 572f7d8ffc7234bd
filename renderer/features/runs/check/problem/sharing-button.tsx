import { useMutation } from '@tanstack/react-query'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../../app-shell/locale'
import { useToasts } from '../../../../app-shell/toasts'
import { Button } from '../../../../components/button'
import { call } from '../../../../ipc/call'

/** For a row that shares what no two may share: leads to the next that does, and round again. */
export function SharingButton({
  run,
  row: { position },
  problem: { field },
  onGoTo,
}: {
  readonly run: Run
  readonly row: Row
  readonly problem: Problem
  readonly onGoTo: (position: number, field: string) => void
}) {
  const { nextSharing } = useMessages().runCheck
  const { sayFailure } = useToasts()
  const find = useMutation({
    mutationFn: () => call('runs:next-sharing', { runId: run.id, position }),
    onSuccess: (next) => next !== null && onGoTo(next, field),
    onError: sayFailure,
  })
  return (
    <Button isPending={find.isPending} onPress={() => find.mutate()}>
      {nextSharing}
    </Button>
  )
}
