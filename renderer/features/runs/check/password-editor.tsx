import { useRef } from 'react'
import type { EditorControls } from '../../../components/grid/data-grid-types'
import styles from './check.module.css'

/** Sets a new password in a cell; what is there already cannot be seen. */
export function PasswordEditor({
  label,
  controls: { initial, commit, cancel },
}: {
  readonly label: string
  readonly controls: EditorControls
}) {
  const isClosed = useRef(false)
  const close = (how: () => void) => {
    if (isClosed.current) return
    isClosed.current = true
    how()
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the operator opened it with a key in this very cell
      autoFocus
      type="password"
      autoComplete="off"
      aria-label={label}
      className={styles.editor}
      defaultValue={initial}
      onKeyDown={(event) => {
        const { value } = event.currentTarget
        if (event.key === 'Escape') close(cancel)
        else if (event.key === 'Enter') close(() => commit(value, 'down'))
        else if (event.key === 'Tab') close(() => commit(value, event.shiftKey ? 'back' : 'on'))
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={(event) => {
        const { value } = event.currentTarget
        close(() => commit(value, 'left'))
      }}
    />
  )
}
