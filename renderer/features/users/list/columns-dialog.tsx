import { ChevronDown, ChevronUp } from 'lucide-react'
import type { UserColumns } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Checkbox } from '../../../components/fields/checkbox'
import { Dialog } from '../../../components/overlays/dialog'
import styles from '../users.module.css'
import { defaultColumns, moveColumn, showColumn } from './column-choice'

interface ColumnsDialogProps {
  readonly columns: UserColumns
  readonly isOpen: boolean
  readonly onChange: (columns: UserColumns) => void
  readonly onClose: () => void
}

/** Which columns the table has, and their order; every change shows at once. */
export function ColumnsDialog({ columns, isOpen, onChange, onClose }: ColumnsDialogProps) {
  const { users, shell } = useMessages()
  const { columnChoice } = users
  return (
    <Dialog
      title={columnChoice.title}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={shell.close}
      size="small"
      actions={
        <>
          <Button onPress={() => onChange(defaultColumns)}>{columnChoice.reset}</Button>
          <Button variant="filled" onPress={onClose}>
            {columnChoice.done}
          </Button>
        </>
      }
    >
      <p className={styles.dialogText}>{columnChoice.hint}</p>
      <ol className={styles.columnList}>
        {columns.map(({ key, isShown }, index) => {
          const name = users.columns[key]
          return (
            <li key={key} className={styles.columnItem}>
              <Checkbox
                isSelected={isShown}
                onChange={(isOn) => onChange(showColumn(columns, key, isOn))}
              >
                {name}
              </Checkbox>
              <span className={styles.columnMoves}>
                <Button
                  variant="quiet"
                  size="small"
                  icon={ChevronUp}
                  aria-label={columnChoice.up(name)}
                  isDisabled={index === 0}
                  onPress={() => onChange(moveColumn(columns, key, index - 1))}
                />
                <Button
                  variant="quiet"
                  size="small"
                  icon={ChevronDown}
                  aria-label={columnChoice.down(name)}
                  isDisabled={index === columns.length - 1}
                  onPress={() => onChange(moveColumn(columns, key, index + 1))}
                />
              </span>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
