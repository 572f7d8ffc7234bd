import type { Problem } from '#shared/domain/fields/cell-notes'
import { suggestValue } from '#shared/domain/fields/suggest-value'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'
import { useValueChoices } from './use-value-choices'

/** For a cell whose text was probably meant otherwise: writes that, in this row alone. */
export function SuggestionButton({
  run,
  row,
  problem: { field },
  change,
}: {
  readonly run: Run
  readonly row: Row
  readonly problem: Problem
  readonly change: ReturnType<typeof useRunChange>
}) {
  const { take } = useMessages().runCheck.fill
  const choices = useValueChoices({ field }, true)
  const value = suggestValue(field, row.values[field] ?? '', choices?.suggested)
  if (value === null) return null
  const { position } = row
  const label = choices?.options.find((choice) => choice.value === value)?.label ?? value
  return (
    <Button
      isPending={change.isPending}
      onPress={() =>
        change.mutate(() => call('runs:edit', { runId: run.id, position, field, value }))
      }
    >
      {take(label)}
    </Button>
  )
}
