import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import styles from '../users.module.css'

/** As main takes it at the most. */
const mostLetters = 200

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Arrow down or Enter: on to what was found. */
  readonly onLeave: () => void
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** Searches with every letter. */
export function SearchBox({ value, onChange, onLeave, inputRef }: SearchBoxProps) {
  const { search } = useMessages().users
  const mod = useStatus().platform === 'darwin' ? '⌘' : 'Ctrl '
  return (
    <div className={styles.search}>
      <TextField
        label={search.label}
        isLabelHidden
        type="search"
        icon={Search}
        placeholder={search.placeholder}
        value={value}
        maxLength={mostLetters}
        spellCheck="false"
        onChange={onChange}
        inputRef={inputRef}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') onChange('')
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
          else return
          // Done with: Escape does not close the panel too.
          event.preventDefault()
        }}
        suffix={
          value === '' ? (
            <kbd aria-hidden>{mod}F</kbd>
          ) : (
            <Button
              variant="quiet"
              size="small"
              icon={X}
              aria-label={search.clear}
              onPress={() => {
                onChange('')
                inputRef.current?.focus()
              }}
            />
          )
        }
      />
    </div>
  )
}
