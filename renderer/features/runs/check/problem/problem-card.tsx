import { useState } from 'react'
import type { Problem } from '#shared/domain/fields/cell-notes'
import type { ProblemGroup, Row, RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/feedback/notice'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'
import { fieldName } from '../../rows/row-note'
import { shownPlace } from '../../rows/row-place'
import styles from '../check.module.css'
import { quoteValue } from '../quote-value'
import { MendDialog } from './mend-dialog'
import { RecheckButton } from './recheck-button'
import { RowCard } from './row-card'
import { SharingButton } from './sharing-button'
import { StatusButtons } from './status-buttons'
import { SuggestionButton } from './suggestion-button'
import { WithoutBranchButton } from './without-branch-button'

/** Explains what is selected: what is wrong, why, and what to do about it. */
export function ProblemCard({
  run,
  row,
  columnId,
  change,
  onShow,
  onGoTo,
}: {
  readonly run: Run
  readonly row: Row | undefined
  readonly columnId: string
  readonly change: ReturnType<typeof useRunChange>
  readonly onShow: (filter: RowFilter) => void
  /** Goes to a row by its position, whatever the list shows. */
  readonly onGoTo: (position: number, field: string) => void
}) {
  const messages = useMessages()
  const { runCheck: words, problems, runColumns } = messages
  // Kept while the dialog is open: the row under the cell may be another one by then.
  const [mended, setMended] = useState<ProblemGroup>()
  const problem = row?.problems.find(({ field }) => field === columnId) ?? row?.problems[0]
  if (row === undefined || problem === undefined) {
    return <RowCard run={run} row={row} columnId={columnId} change={change} />
  }
  const { field, code, details } = problem
  const name = fieldName(field, runColumns.fields)
  const { title, why, fix } = problems[code]
  return (
    <>
      <Notice
        tone="error"
        tag={words.row(shownPlace(row, messages))}
        title={`${title(name)}${quoteValue(row, field)}.`}
        announce="polite"
        actions={
          <div className={styles.cardActions}>
            <Button
              isDisabled={change.isPending}
              onPress={() =>
                change.mutate(async () => {
                  const rows = { position: row.position }
                  return (await call('runs:exclude', { runId: run.id, rows, excluded: true })).run
                })
              }
            >
              {words.leaveOut}
            </Button>
            <WithoutBranchButton run={run} row={row} problem={problem} change={change} />
            <StatusButtons run={run} row={row} problem={problem} change={change} />
            <RecheckButton run={run} problem={problem} change={change} />
            <SuggestionButton run={run} row={row} problem={problem} change={change} />
            {isSharing(code) && (
              <SharingButton run={run} row={row} problem={problem} onGoTo={onGoTo} />
            )}
            {isMendedAlike(code) && (
              <Button onPress={() => setMended({ field, problem: code })}>{words.fixAlike}</Button>
            )}
          </div>
        }
      >
        {why(details ?? {})} {fix}
      </Notice>
      <MendDialog
        run={run}
        group={mended ?? { field, problem: code }}
        isOpen={mended !== undefined}
        change={change}
        onClose={() => setMended(undefined)}
        onShow={onShow}
      />
    </>
  )
}

/** Rows that share what no two may share. */
function isSharing(code: Problem['code']): boolean {
  return code === 'same-email-differs' || code === 'same-invoice'
}

/** A word of a status is named, and rows that share what no two may share get no value for all. */
function isMendedAlike(code: Problem['code']): boolean {
  return code !== 'status-unknown' && !isSharing(code)
}
