import { useRef, useState } from 'react'
import type { RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/layout/page-header'
import { useRunChange } from '../mutations'
import { useRows } from '../rows/use-rows'
import { RunSteps } from '../run-steps'
import { RunSubtitle } from '../run-subtitle'
import styles from './check.module.css'
import { CheckActions } from './check-actions'
import { CheckFilters } from './check-filters'
import { CheckGrid } from './check-grid'
import { CheckTools } from './check-tools'
import { FindBar } from './find/find-bar'
import { useFind } from './find/use-find'
import { HiddenRows } from './hidden-rows'
import { ProblemCard } from './problem/problem-card'
import { useCheckShortcuts } from './use-check-shortcuts'
import { useProblemTour } from './use-problem-tour'

/** The third step: every row, what is wrong with it, and the ways to mend it. */
export function CheckStep({ run }: { readonly run: Run }) {
  const { runCheck } = useMessages()
  const [filter, setFilter] = useState<RowFilter>('all')
  const rows = useRows(run.id, filter)
  const change = useRunChange(run.id)
  const tour = useProblemTour(run, filter, setFilter)
  usePageTitle(runCheck.title)
  const grid = useRef<HTMLDivElement>(null)
  const focusGrid = () =>
    grid.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
  const [isFinding, setIsFinding] = useState(false)
  useCheckShortcuts(run, change, {
    go: (direction) => {
      tour.go(direction)
      // What is typed next mends the cell that was gone to.
      focusGrid()
    },
    find: () => setIsFinding(true),
  })
  const find = useFind({ ...{ run, filter, rows, change }, cell: tour.cell, onSelect: tour.select })
  const selectedRow = tour.cell === null ? undefined : rows.getRow(tour.cell.rowIndex)
  return (
    <>
      <PageHeader title={runCheck.title} subtitle={<RunSubtitle run={run} />}>
        <RunSteps run={run} current="check" />
        <CheckActions run={run} change={change} />
      </PageHeader>
      <div className={styles.toolbar}>
        <CheckFilters run={run} filter={filter} onChange={tour.show} />
        <CheckTools run={run} change={change} onMove={tour.go} onFind={() => setIsFinding(true)} />
      </div>
      {isFinding && (
        <FindBar
          find={find}
          isBusy={change.isPending}
          onClose={() => {
            setIsFinding(false)
            focusGrid()
          }}
        />
      )}
      {change.error !== null && (
        <FailureNotice error={change.error} onDismiss={() => change.reset()} />
      )}
      {tour.error !== null && <FailureNotice error={tour.error} />}
      <HiddenRows run={run} change={change} />
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.refresh} />}
      <CheckGrid
        ref={grid}
        run={run}
        rows={rows}
        change={change}
        cell={tour.cell}
        onSelect={tour.select}
        onEdit={(row, field, value) => change.mutate(() => tour.edit(row.position, field, value))}
      />
      <div className={styles.card}>
        <ProblemCard
          run={run}
          row={selectedRow}
          columnId={tour.cell?.columnId ?? ''}
          change={change}
          onShow={tour.show}
          onGoTo={tour.goTo}
        />
      </div>
    </>
  )
}
