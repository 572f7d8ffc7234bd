import { useRef } from 'react'
import styles from './data-grid.module.css'
import type { EditorControls } from './data-grid-types'

/** The plain editor of a cell; a secret is not shown. Leaving it keeps what was typed, Escape gives it up. */
export function TextCellEditor({
  label,
  isSecret = false,
  initial,
  isReplacing,
  commit,
  cancel,
}: EditorControls & { readonly label: string; readonly isSecret?: boolean }) {
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
      aria-label={label}
      {...(isSecret && { type: 'password', autoComplete: 'off' })}
      className={styles.editor}
      defaultValue={initial}
      spellCheck={false}
      onFocus={(event) => {
        if (!isReplacing) event.currentTarget.select()
      }}
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
