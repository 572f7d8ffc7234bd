import { useState } from 'react'
import { fieldsOf } from '#shared/domain/kind-fields'
import type { SourceView } from '#shared/ipc/contract/sources'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/page-header'
import { call } from '../../../ipc/call'
import { FiveSteps } from '../five-steps'
import { useCreateRun, useInspectSource } from '../mutations'
import { useRunKind, useRunPlace } from '../run-kind'
import { useOpenFile } from '../use-open-file'
import { judgeColumns, listUnanswered, pickDefaults } from './column-match'
import { ColumnTable } from './column-table'
import styles from './columns.module.css'
import { ColumnsActions } from './columns-actions'
import { Importing } from './importing'
import { MissingFields } from './missing-fields'
import { ReadingOptions } from './reading-options'
import { SheetPreview } from './sheet-preview'
import { SheetWarnings } from './sheet-warnings'

/** The second step: how the file is read, and which column is which field. */
export function ColumnsStep({ source }: { readonly source: SourceView }) {
  const { runColumns } = useMessages()
  const { goTo } = useRunPlace()
  const { open } = useOpenFile()
  const inspect = useInspectSource()
  const create = useCreateRun()
  const [columns, setColumns] = useMatched(source)
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({})
  const { conflicts, missing } = judgeColumns(fieldsOf[useRunKind()], columns)
  const unanswered = listUnanswered(missing, defaults)
  usePageTitle(runColumns.title)
  const { preview, truncatedPreview } = source.overview
  const rows = truncatedPreview
    ? runColumns.rowsAtLeast(preview.length)
    : runColumns.rows(preview.length)
  const leave = () => {
    void call('sources:close', { sourceId: source.sourceId })
    goTo({ step: 'landing' })
  }
  const goOn = () =>
    create.mutate({
      sourceId: source.sourceId,
      columns: [...columns],
      defaults: pickDefaults(missing, defaults),
    })
  return (
    <>
      <PageHeader title={runColumns.title} subtitle={runColumns.subtitle(source.name, rows)}>
        <FiveSteps
          current="columns"
          open={['file']}
          onOpen={(step) => {
            if (step === 'file') leave()
          }}
        />
      </PageHeader>
      {[open, inspect, create].map(
        (attempt, index) =>
          attempt.error !== null && (
            // The three attempts keep their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of three
            <FailureNotice key={index} error={attempt.error} onDismiss={() => attempt.reset()} />
          ),
      )}
      {create.isPending ? (
        <Importing sourceId={source.sourceId} />
      ) : (
        <>
          <ColumnsActions
            source={source}
            conflicts={conflicts}
            unanswered={unanswered}
            isBusy={inspect.isPending || open.isPending}
            onBack={leave}
            onContinue={goOn}
          />
          <div className={styles.columns}>
            <div className={styles.side}>
              <ReadingOptions source={source} inspect={inspect} />
              <SheetWarnings warnings={source.overview.warnings} />
              <MissingFields missing={missing} defaults={defaults} onChange={setDefaults} />
            </div>
            <div className={styles.main}>
              <ColumnTable
                source={source}
                columns={columns}
                conflicts={conflicts}
                onChange={setColumns}
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
function useMatched(source: SourceView) {
  const [matched, setMatched] = useState({ source, columns: source.columns })
  const columns = matched.source === source ? matched.columns : source.columns
  const setColumns = (next: readonly (string | null)[]) =>
    setMatched({ source, columns: [...next] })
  return [columns, setColumns] as const
}
