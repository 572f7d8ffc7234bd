import type { Problem } from '#shared/domain/fields/cell-notes'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'

const meanings = ['paid', 'unpaid'] as const

/** For a word of a status that nobody named yet: says what it means, here and in files to come. */
export function StatusButtons({
  run,
  row,
  problem: { code },
  change,
}: {
  readonly run: Run
  readonly row: Row
  readonly problem: Problem
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { nameStatus } = useMessages().runCheck
  if (code !== 'status-unknown') return null
  const word = row.values.status ?? ''
  return meanings.map((meaning) => (
    <Button
      key={meaning}
      isDisabled={change.isPending}
      onPress={() =>
        change.mutate(
          async () => (await call('runs:name-status', { runId: run.id, word, meaning })).run,
        )
      }
    >
      {nameStatus[meaning](word)}
    </Button>
  ))
}
