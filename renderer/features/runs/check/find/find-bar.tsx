import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { FailureNotice } from '../../../../app-shell/failure-notice'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { TextField } from '../../../../components/fields/text-field'
import styles from '../check.module.css'
import type { Find } from './use-find'

/** Looks for a text in the list, and writes another in its place. Escape closes it. */
export function FindBar({
  find,
  isBusy,
  onClose,
}: {
  readonly find: Find
  readonly isBusy: boolean
  readonly onClose: () => void
}) {
  const { runCheck, shell, formats } = useMessages()
  const words = runCheck.find
  const [replacement, setReplacement] = useState('')
  const { text, count, at } = find
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') find.go(event.shiftKey ? 'previous' : 'next')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const hasNone = text === '' || count === null || count === 0
  return (
    <>
      <search className={styles.find} aria-label={words.label}>
        <div className={styles.findField}>
          <TextField
            label={words.text}
            isLabelHidden
            placeholder={words.text}
            icon={Search}
            autoFocus
            maxLength={200}
            value={text}
            onChange={find.setText}
            onKeyDown={press}
            suffix={
              <span className={styles.findCount} role="status">
                {text === '' || count === null
                  ? ''
                  : words.count(at === null ? '' : formats.number(at), formats.number(count))}
              </span>
            }
          />
        </div>
        <Button
          variant="quiet"
          icon={ChevronUp}
          aria-label={words.previous}
          isDisabled={hasNone}
          onPress={() => find.go('previous')}
        />
        <Button
          variant="quiet"
          icon={ChevronDown}
          aria-label={words.next}
          isDisabled={hasNone}
          onPress={() => find.go('next')}
        />
        <div className={styles.findField}>
          <TextField
            label={words.replacement}
            isLabelHidden
            placeholder={words.replacement}
            maxLength={200}
            value={replacement}
            onChange={setReplacement}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              onClose()
            }}
          />
        </div>
        <Button isDisabled={hasNone || isBusy} onPress={() => find.replace(replacement)}>
          {words.replace}
        </Button>
        <Button isDisabled={hasNone || isBusy} onPress={() => find.replaceAll(replacement)}>
          {words.replaceAll}
        </Button>
        <Button variant="quiet" icon={X} aria-label={shell.close} onPress={onClose} />
      </search>
      {find.error !== null && <FailureNotice error={find.error} />}
    </>
  )
}
