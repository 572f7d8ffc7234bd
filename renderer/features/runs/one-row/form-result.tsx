import type { ReactNode } from 'react'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { Spinner } from '../../../components/feedback/spinner'
import { PageHeader } from '../../../components/layout/page-header'
import { useOnlyRow, useRun } from '../queries'

/** What became of a form that was sent: its run and its one row, once both are read. */
export function FormResult({
  runId,
  title,
  children,
}: {
  readonly runId: number
  readonly title: string
  readonly children: (run: Run, row: Row) => ReactNode
}) {
  const { shell } = useMessages()
  const run = useRun(runId)
  const row = useOnlyRow(run.data)
  const error = run.error ?? row.error
  return (
    <>
      <PageHeader title={title} subtitle={run.data?.source.name} />
      {error !== null && <FailureNotice error={error} onRetry={() => void run.refetch()} />}
      {run.data && row.data
        ? children(run.data, row.data)
        : error === null && <Spinner label={shell.loading} />}
    </>
  )
}
