import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { Dialog } from '../../../../components/overlays/dialog'
import { fieldName } from '../../rows/row-note'
import { shownPlace } from '../../rows/row-place'
import styles from '../check.module.css'
import { cutText } from '../quote-value'
import type { BlockPlan } from './plan-block'

/** Changes that are listed one by one. */
const listed = 20

/** What a pasted block would change, before anything is. */
export function PasteDialog({
  plan,
  onConfirm,
  onClose,
}: {
  readonly plan: BlockPlan | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { runCheck, runColumns, shell } = messages
  const words = runCheck.block
  const changes = plan?.changes ?? []
  const rows = new Set(changes.map(({ row }) => row.position)).size
  const shown = (text: string, field: string) => {
    if (text.trim() === '') return runCheck.emptyCell
    return field === 'password' ? '••••••' : `“${cutText(text)}”`
  }
  return (
    <Dialog
      title={words.title}
      isOpen={plan !== undefined}
      onClose={onClose}
      closeLabel={shell.close}
      actions={
        <>
          <Button onPress={onClose}>{shell.keep}</Button>
          <Button variant="filled" isDisabled={changes.length === 0} onPress={onConfirm}>
            {words.confirm(changes.length)}
          </Button>
        </>
      }
    >
      <p>{changes.length === 0 ? words.nothing : words.lead(changes.length, rows)}</p>
      {plan !== undefined && (
        <ul className={styles.blockNotes}>
          {plan.kept > 0 && <li>{words.kept(plan.kept)}</li>}
          {plan.rowsBeyond > 0 && <li>{words.rowsBeyond(plan.rowsBeyond)}</li>}
          {plan.columnsBeyond > 0 && <li>{words.columnsBeyond(plan.columnsBeyond)}</li>}
        </ul>
      )}
      {changes.length > 0 && (
        <table className={styles.blockTable}>
          <thead>
            <tr>
              <th scope="col">{runCheck.rowColumn}</th>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, listed).map(({ row, field, before, after }) => (
              <tr key={`${row.position} ${field}`}>
                <td>{shownPlace(row, messages)}</td>
                <td>{fieldName(field, runColumns.fields)}</td>
                <td>{row.hasPassword && field === 'password' ? '••••••' : shown(before, field)}</td>
                <td>{shown(after, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > listed && (
        <p className={styles.mendMore}>{words.more(changes.length - listed)}</p>
      )}
    </Dialog>
  )
}
