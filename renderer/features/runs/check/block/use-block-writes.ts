import { useState } from 'react'
import type { Row } from '#shared/domain/runs/row'
import { maxBlockCells } from '#shared/ipc/contract/runs'
import { useMessages } from '../../../../app-shell/locale'
import { useToasts } from '../../../../app-shell/toasts'
import type { DataGridColumn, RangeWrite } from '../../../../components/grid/data-grid-types'
import type { CellRange } from '../../../../components/grid/grid-range'
import type { RowList } from '../../../../components/grid/rows/use-row-loader'
import { call } from '../../../../ipc/call'
import type { useRunChange } from '../../mutations'
import { type BlockPlan, planBlock, rowsOfWrite, toCells } from './plan-block'

/** Writing blocks of cells: what is pasted is shown first, what is filled or cleared is undone if need be. */
export interface BlockWrites {
  /** The block that waits for a yes; undefined where none does. */
  readonly pasted: BlockPlan | undefined
  readonly write: (range: CellRange, write: RangeWrite) => void
  readonly confirm: () => void
  readonly cancel: () => void
}

export function useBlockWrites(
  runId: number,
  rows: RowList<Row>,
  columns: readonly DataGridColumn<Row>[],
  change: ReturnType<typeof useRunChange>,
): BlockWrites {
  const words = useMessages().runCheck.block
  const { say, sayFailure } = useToasts()
  const [pasted, setPasted] = useState<BlockPlan>()
  const apply = ({ changes }: BlockPlan) => {
    if (changes.length === 0) return say('neutral', words.nothing)
    change.mutate(async () => {
      const { run } = await call('runs:edit-block', { runId, cells: toCells(changes) })
      say('good', words.changed(changes.length))
      return run
    })
  }
  const plan = async (range: CellRange, write: RangeWrite) => {
    const { first, last } = rowsOfWrite(range, write, rows.count ?? 0)
    if (last - first + 1 > maxBlockCells) return say('bad', words.tooMany(maxBlockCells))
    const planned = planBlock(await rows.read(first, last), columns, range, write)
    if (planned.changes.length > maxBlockCells) return say('bad', words.tooMany(maxBlockCells))
    if (write.kind === 'paste') setPasted(planned)
    else apply(planned)
  }
  return {
    pasted,
    write: (range, write) => {
      plan(range, write).catch(sayFailure)
    },
    confirm: () => {
      if (pasted) apply(pasted)
      setPasted(undefined)
    },
    cancel: () => setPasted(undefined),
  }
}
