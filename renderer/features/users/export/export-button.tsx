import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ExportColumn } from '#shared/domain/users/user-export'
import type { UserSelection, UserSort } from '#shared/domain/users/user-query'
import type { UserColumns } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { ExportDialog } from './export-dialog'

export interface ExportTarget {
  readonly selection: UserSelection
  /** How many that are; null while they are counted. */
  readonly count: number | null
  readonly sort: UserSort
  /** As the table has them, in their order. */
  readonly columns: UserColumns
}

/** Opens the export of these users. */
export function ExportButton({
  target: { selection, count, sort, columns },
  size = 'medium',
}: {
  readonly target: ExportTarget
  readonly size?: 'medium' | 'small'
}) {
  const { userExport } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size={size}
        icon={Download}
        isDisabled={count === null || count === 0}
        onPress={() => setIsOpen(true)}
      >
        {userExport.open}
      </Button>
      <ExportDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        selection={selection}
        sort={sort}
        count={count ?? 0}
        visibleColumns={listVisible(columns)}
      />
    </>
  )
}

/** What the last sync changed is told on screen alone: a file is of one moment. */
function listVisible(columns: UserColumns): ExportColumn[] {
  return columns.flatMap(({ key, isShown }) => (isShown && key !== 'change' ? key : []))
}
