import type { Output } from '#shared/ipc/contract'
import type { CellPlace } from '../../../../components/grid/data-grid-types'

type Place = Output<'runs:find-text'>['places'][number]

/** Which of the places the keyboard is on; -1 where it is on none. */
export function indexOfCell(places: readonly Place[], cell: CellPlace | null): number {
  return places.findIndex(
    ({ offset, field }) => offset === cell?.rowIndex && field === cell.columnId,
  )
}

/** The place after the cell the keyboard is on, or before it, and round again; undefined where there is none. */
export function findPlace(
  places: readonly Place[],
  cell: CellPlace | null,
  direction: 'next' | 'previous',
): Place | undefined {
  const at = indexOfCell(places, cell)
  const row = cell?.rowIndex ?? -1
  if (direction === 'next') {
    if (at >= 0) return places[(at + 1) % places.length]
    return places.find(({ offset }) => offset >= row) ?? places[0]
  }
  if (at >= 0) return places.at(at - 1)
  return places.findLast(({ offset }) => offset <= row) ?? places.at(-1)
}
