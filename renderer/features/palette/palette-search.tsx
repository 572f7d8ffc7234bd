import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { hasScreen } from '../../app-shell/screens'
import { useStatus } from '../../app-shell/status'
import type { Command } from './commands'
import styles from './palette.module.css'
import { groupItems, moveActive, type PaletteItem } from './palette-groups'
import { optionId, PaletteList } from './palette-list'
import { useFound } from './queries'
import { useWithNewShop } from './use-with-new-shop'

/** The field and what it finds. The keyboard stays in the field; arrows move through the lines. */
export function PaletteSearch({
  commands,
  onChoose,
}: {
  readonly commands: readonly Command[]
  readonly onChoose: (item: PaletteItem) => void
}) {
  const { palette } = useMessages()
  const { syncedAt, userCount } = useStatus()
  const listId = useId()
  const [text, setText] = useState('')
  const [pointed, setPointed] = useState<string | null>(null)
  const [isEnterWaiting, setIsEnterWaiting] = useState(false)
  const found = useFound(text)
  const hasUsers = hasScreen('users')
  const doing = useWithNewShop(commands, text, found.data)
  const groups = groupItems({ text, found: found.data ?? null, commands: doing, hasUsers })
  const items = groups.flatMap((group) => group.items)
  const index = Math.max(
    0,
    items.findIndex((item) => item.key === pointed),
  )
  const active = items[index]
  const isNothing = items.every(({ key }) => key === 'command:register-new')
  // Lines that answer an earlier text are shown meanwhile, never chosen.
  const isAnswered = found.error !== null || (found.data !== undefined && !found.isPlaceholderData)

  useEffect(() => {
    if (!isEnterWaiting || !isAnswered) return
    setIsEnterWaiting(false)
    if (active !== undefined) onChoose(active)
  }, [isEnterWaiting, isAnswered, active, onChoose])

  const type = (typed: string) => {
    setText(typed)
    setPointed(null)
    setIsEnterWaiting(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = moveActive(event.key, index, items.length)
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) setIsEnterWaiting(true)
    else setPointed(items[next]?.key ?? null)
  }
  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden size={16} strokeWidth={1.75} className={styles.icon} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette was opened to type in it
          autoFocus
          role="combobox"
          aria-label={palette.field}
          aria-expanded={items.length > 0}
          aria-autocomplete="list"
          {...(items.length > 0 && { 'aria-controls': listId })}
          {...(active && { 'aria-activedescendant': optionId(listId, active) })}
          className={styles.input}
          placeholder={palette.field}
          value={text}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
      </div>
      {found.error !== null && (
        <div className={styles.failure}>
          <FailureNotice error={found.error} onRetry={() => void found.refetch()} />
        </div>
      )}
      {isNothing && isAnswered && found.error === null && (
        <p className={styles.nothing}>
          <strong>{palette.nothing(text.trim())}</strong> {palette.nothingHint}
        </p>
      )}
      {items.length > 0 && (
        <PaletteList
          id={listId}
          groups={groups}
          search={text}
          activeKey={active?.key ?? null}
          onPoint={(item) => setPointed(item.key)}
          onChoose={onChoose}
        />
      )}
      <p role="status" className="visually-hidden">
        {isAnswered && found.error === null && palette.found(items.length)}
      </p>
      <footer className={styles.footer}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {palette.keys.move}
        </span>
        <span>
          <kbd>Enter</kbd> {palette.keys.open}
        </span>
        <span>
          <kbd>Esc</kbd> {palette.keys.close}
        </span>
        {hasUsers && syncedAt === null && userCount === 0 && (
          <span className={styles.missing}>{palette.usersMissing}</span>
        )}
      </footer>
    </>
  )
}
