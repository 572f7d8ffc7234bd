import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Row, RowFilter } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { replaceText } from '#shared/domain/values/match-text'
import { useMessages } from '../../../../app-shell/locale'
import { useToasts } from '../../../../app-shell/toasts'
import type { CellPlace } from '../../../../components/grid/data-grid-types'
import type { RowList } from '../../../../components/grid/rows/use-row-loader'
import { call } from '../../../../ipc/call'
import { queryKeys } from '../../../../ipc/query-keys'
import type { useRunChange } from '../../mutations'
import { shownValue } from '../../rows/shown-value'
import { findPlace, indexOfCell } from './find-place'

/** A hand rests between words for longer, in milliseconds. */
const typingMs = 200

/** A text that is looked for in the list, and the way from one cell that has it to the next. */
export interface Find {
  readonly text: string
  readonly setText: (text: string) => void
  /** Cells that have it; null while nobody knows. */
  readonly count: number | null
  /** Which of them the keyboard is on, from 1; null where it is on none. */
  readonly at: number | null
  readonly error: unknown
  readonly go: (direction: 'next' | 'previous') => void
  /** Writes another text in the cell the keyboard is on, or goes to one that has it. */
  readonly replace: (replacement: string) => void
  readonly replaceAll: (replacement: string) => void
}

interface Where {
  readonly run: Run
  readonly filter: RowFilter
  readonly rows: RowList<Row>
  readonly cell: CellPlace | null
  readonly onSelect: (cell: CellPlace) => void
  readonly change: ReturnType<typeof useRunChange>
}

export function useFind({ run, filter, rows, cell, onSelect, change }: Where): Find {
  const messages = useMessages()
  const words = messages.runCheck.find
  const { say } = useToasts()
  const [text, setText] = useState('')
  const wanted = useSettled(text, typingMs)
  const runId = run.id
  const found = useQuery({
    queryKey: queryKeys.foundText(runId, filter, wanted),
    queryFn: () => call('runs:find-text', { runId, filter, text: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  const isKnown = wanted !== '' && wanted === text
  const places = isKnown ? (found.data?.places ?? []) : []
  const at = indexOfCell(places, cell)
  const go = (direction: 'next' | 'previous') => {
    const place = findPlace(places, cell, direction)
    if (place) onSelect({ rowIndex: place.offset, columnId: place.field })
  }
  return {
    text,
    setText,
    count: isKnown ? (found.data?.count ?? null) : null,
    at: at < 0 ? null : at + 1,
    error: found.error,
    go,
    replace(replacement) {
      const place = places[at]
      if (place === undefined) return go('next')
      const { offset, position, field } = place
      change.mutate(async () => {
        const [row] = await rows.read(offset, offset)
        const shown = row === undefined ? '' : shownValue(row, field, run.kind, messages)
        const value = replaceText(shown, wanted, replacement)
        return call('runs:edit', { runId, position, field, value })
      })
    },
    replaceAll(replacement) {
      change.mutate(async () => {
        const replaced = await call('runs:replace-text', {
          ...{ runId, filter, replacement },
          text: wanted,
        })
        say('good', words.replaced(replaced.changed))
        return replaced.run
      })
    },
  }
}

/** A value once it has not changed for so long. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
