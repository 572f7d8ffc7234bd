import type { Repair } from '#shared/domain/fields/cell-notes'
import { isLiftable, type Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/feedback/notice'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'
import { fieldName, noteOf } from '../../rows/row-note'
import { shownPlace } from '../../rows/row-place'
import { shownValue } from '../../rows/shown-value'
import { warningDetail } from '../../rows/warning-detail'

/** The card where the selected row has no problem: its repair, its conflict, or how things stand. */
export function RowCard({
  run,
  row,
  columnId,
  change,
}: {
  readonly run: Run
  readonly row: Row | undefined
  readonly columnId: string
  readonly change: ReturnType<typeof useRunChange>
}) {
  const messages = useMessages()
  const { runCheck: words, repairs, runColumns, runStart, shell } = messages
  const found = row?.repairs.filter(({ field }) => field === columnId) ?? []
  const [repair] = found
  if (row !== undefined && repair !== undefined) {
    return (
      <Notice
        tone="warning"
        tag={words.row(shownPlace(row, messages))}
        title={`${fieldName(repair.field, runColumns.fields)}: ${found.map(({ code }) => repairs[code]).join('; ')}.`}
      >
        {found.map((one) => detailOf(one, row)).join(' ')}
      </Notice>
    )
  }
  if (row !== undefined && (row.state === 'excluded' || row.state === 'refused')) {
    return (
      <Notice
        tone={row.state === 'refused' ? 'error' : 'warning'}
        tag={words.row(shownPlace(row, messages))}
        title={noteOf(row, messages)}
        actions={
          isLiftable(row.conflict) && (
            <Button isDisabled={change.isPending} onPress={() => takeIn(row)}>
              {words.takeIn}
            </Button>
          )
        }
      />
    )
  }
  const { problem } = run.totals
  return problem > 0 ? (
    <Notice tone="error" tag={shell.note} title={runStart.runs.summary.toFix(problem)} />
  ) : (
    <Notice tone="good" tag={messages.results.states.ready} title={words.allGood}>
      {words.allGoodBody(sumRun(run.totals).notSent)}
    </Notice>
  )

  function detailOf(repair: Repair, of: Row): string {
    const { field, before } = repair
    const warned = warningDetail(repair, messages)
    if (warned !== '') return warned
    return before === '' ? '' : `“${before}” → “${shownValue(of, field, run.kind, messages)}”`
  }

  function takeIn({ position }: Row) {
    const rows = { position }
    change.mutate(
      async () => (await call('runs:exclude', { runId: run.id, rows, excluded: false })).run,
    )
  }
}
