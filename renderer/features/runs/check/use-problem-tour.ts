import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Row, RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import type { CellPlace } from '../../../components/grid/data-grid-types'
import { call } from '../../../ipc/call'

/** Which cell is looked at, and the way from problem to problem. */
export interface ProblemTour {
  readonly cell: CellPlace | null
  readonly error: unknown
  readonly select: (cell: CellPlace) => void
  /** Narrows the list; the place in it begins again. */
  readonly show: (filter: RowFilter) => void
  readonly go: (direction: 'next' | 'previous') => void
  /** Goes to a row by its position, in the list of all. */
  readonly goTo: (position: number, field: string) => void
  readonly edit: (position: number, field: string, value: string) => Promise<Run>
}

interface Stop {
  readonly offset: number
  readonly row: Row | undefined
  readonly filter: RowFilter
}

export function useProblemTour(
  run: Run,
  filter: RowFilter,
  setFilter: (filter: RowFilter) => void,
): ProblemTour {
  const [cell, setCell] = useState<CellPlace | null>(null)
  const position = useRef(-1)
  const runId = run.id
  const find = useMutation<Stop | null, Error, 'next' | 'previous'>({
    // One after another: a key pressed before the last one is answered leads on from there.
    scope: { id: `problem-tour-${runId}` },
    mutationFn: (direction) => findStop(runId, filter, position.current, direction),
    onSuccess: (stop) => {
      if (stop === null) return
      position.current = stop.row?.position ?? -1
      setFilter(stop.filter)
      setCell({ rowIndex: stop.offset, columnId: stop.row?.problems[0]?.field ?? 'state' })
    },
  })
  const { mutate } = find
  const hasProblems = run.totals.problem > 0
  const wasOpened = useRef(false)
  useEffect(() => {
    if (wasOpened.current) return
    wasOpened.current = true
    if (hasProblems) mutate('next')
  }, [hasProblems, mutate])
  return {
    cell,
    error: find.error,
    select: setCell,
    show: (chosen) => {
      position.current = -1
      setCell(null)
      setFilter(chosen)
    },
    go: mutate,
    goTo: (at, field) => {
      position.current = at
      setFilter('all')
      setCell({ rowIndex: at, columnId: field })
    },
    edit: (at, field, value) => call('runs:edit', { runId, position: at, field, value }),
  }
}

/** The next problem in this list, or in the list of all problems where this one shows none. */
async function findStop(
  runId: number,
  filter: RowFilter,
  position: number,
  direction: 'next' | 'previous',
): Promise<Stop | null> {
  const backwards = direction === 'previous'
  const find = (shown: RowFilter) =>
    call('runs:next-problem', { runId, filter: shown, position, backwards })
  const own = filter === 'all' || typeof filter === 'object' ? filter : 'problem'
  const inOwn = await find(own)
  // The last row of a problem is mended: there may be others.
  const shown = inOwn === null && typeof own === 'object' ? 'problem' : own
  const place = inOwn ?? (shown === own ? null : await find(shown))
  if (place === null) return null
  const { offset } = place
  const page = await call('runs:rows', { runId, filter: shown, offset, limit: 1 })
  return { offset, row: page.rows[0], filter: shown }
}
