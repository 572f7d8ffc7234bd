import { type ReactNode, useState } from 'react'
import type { SourceView } from '#shared/ipc/contract/sources'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/layout/page-header'
import type { useInspectSource } from '../mutations'
import type { judgeColumns } from './column-match'
import { ColumnTable } from './column-table'
import styles from './columns.module.css'
import { ColumnsActions } from './columns-actions'
import { EncodingQuestion } from './encoding-question'
import { Importing } from './importing'
import { readAgain } from './read-again'
import { ReadingOptions } from './reading-options'
import { SheetPreview } from './sheet-preview'
import { SheetWarnings } from './sheet-warnings'

/** The matching of a source's columns to fields; a null is a column that is not used. */
export type Matched = readonly (string | null)[]

interface Attempt {
  readonly error: unknown
  readonly reset: () => void
}

export interface MatchColumnsProps {
  readonly source: SourceView
  readonly columns: Matched
  readonly onChange: (columns: Matched) => void
  /** Fields that two columns claim, and the names of those that none does. */
  readonly conflicts: ReturnType<typeof judgeColumns>['conflicts']
  readonly unanswered: readonly string[]
  readonly inspect: ReturnType<typeof useInspectSource>
  /** What was tried from here and may have failed. */
  readonly attempts: readonly Attempt[]
  readonly isOpening: boolean
  /** The file is being read whole, to go on. */
  readonly isReading: boolean
  readonly steps?: ReactNode
  /** Beside the table: before and after what every file has there. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly onBack: () => void
  readonly onContinue: () => void
}

/** How a file is read, and which column is which field, whatever it is opened for. */
export function MatchColumns(props: MatchColumnsProps) {
  const { source, columns, onChange, conflicts, unanswered, inspect, attempts } = props
  const { runColumns } = useMessages()
  usePageTitle(runColumns.title)
  const { preview, truncatedPreview, doubt } = source.overview
  const rows = truncatedPreview
    ? runColumns.rowsAtLeast(preview.length)
    : runColumns.rows(preview.length)
  return (
    <>
      <PageHeader title={runColumns.title} subtitle={runColumns.subtitle(source.name, rows)}>
        {props.steps}
      </PageHeader>
      {[...attempts, inspect].map(
        (attempt, index) =>
          attempt.error !== null && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the attempts keep their places
            <FailureNotice key={index} error={attempt.error} onDismiss={() => attempt.reset()} />
          ),
      )}
      {props.isReading ? (
        <Importing sourceId={source.sourceId} onCancel={props.onBack} />
      ) : (
        <>
          <ColumnsActions
            source={source}
            conflicts={conflicts}
            unanswered={unanswered}
            isBusy={inspect.isPending || props.isOpening}
            onBack={props.onBack}
            onContinue={props.onContinue}
          />
          <div className={styles.columns}>
            <div className={styles.side}>
              {props.before}
              <ReadingOptions source={source} inspect={inspect} />
              <SheetWarnings {...source.overview} />
              {props.after}
            </div>
            <div className={styles.main}>
              {doubt && (
                <EncodingQuestion
                  doubt={doubt}
                  isBusy={inspect.isPending}
                  onChoose={(encoding) => readAgain(inspect, source, { encoding })}
                />
              )}
              <ColumnTable
                source={source}
                columns={columns}
                conflicts={conflicts}
                onChange={onChange}
              />
              <SheetPreview source={source} columns={columns} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

/** The matching being edited; begun again from main's whenever the file is read in another way. */
export function useMatched(source: SourceView): readonly [Matched, (columns: Matched) => void] {
  const [matched, setMatched] = useState<{ source: SourceView; columns: Matched }>({
    source,
    columns: source.columns,
  })
  const columns = matched.source === source ? matched.columns : source.columns
  return [columns, (next) => setMatched({ source, columns: next })]
}
