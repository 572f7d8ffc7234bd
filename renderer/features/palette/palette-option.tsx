// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and names its active line
import { FileSpreadsheet, type LucideIcon, MapPin, Store } from 'lucide-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../app-shell/locale'
import { Highlight } from '../../components/highlight'
import styles from './palette.module.css'
import type { PaletteItem } from './palette-groups'

export interface PaletteOptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly search: string
  readonly isActive: boolean
  /** Says beside the line what it is: where lines of several kinds stand together. */
  readonly showsKind: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** One line of the palette: what it is called, and what tells it from its like. */
export function PaletteOption(props: PaletteOptionProps) {
  const { id, item, search, isActive, showsKind, onPoint, onChoose } = props
  const messages = useMessages()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const { icon: Icon, title, details } = describe(item, messages)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all lines
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      onMouseMove={onPoint}
      onMouseDown={keepFocus}
      onClick={onChoose}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className={styles.icon} />
      <span className={styles.optionTitle}>
        <Highlight text={title} search={search} className={styles.mark} />
      </span>
      {details.length > 0 && (
        <span className={styles.details}>
          {details.map((detail, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the details of a line never move
            <span key={place} className={styles.detail}>
              <Highlight text={detail} search={search} className={styles.mark} />
            </span>
          ))}
        </span>
      )}
      {showsKind && <span className={styles.kind}>{kindOf(item, messages)}</span>}
    </div>
  )
}

/** A press on a line leaves the keyboard in the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

interface Description {
  readonly icon: LucideIcon
  readonly title: string
  readonly details: readonly string[]
}

function describe(item: PaletteItem, { runStart, formats }: Messages): Description {
  switch (item.kind) {
    case 'user': {
      const { storeName, email, registrationId } = item.user
      return { icon: Store, title: storeName, details: [email, registrationId] }
    }
    case 'branch': {
      const { name, storeName, branchId } = item.branch
      return { icon: MapPin, title: name, details: [storeName, branchId] }
    }
    case 'run': {
      const { name, state, createdAt } = item.run
      const { states } = runStart.runs
      return {
        icon: FileSpreadsheet,
        title: name,
        details: [states[state], formats.dateTime(createdAt)],
      }
    }
    case 'command':
      return { icon: item.command.icon, title: item.command.label, details: [] }
  }
}

function kindOf(item: PaletteItem, { palette }: Messages): string {
  switch (item.kind) {
    case 'user':
    case 'branch':
      return palette.kinds.user
    case 'run':
      return palette.kinds.run
    case 'command':
      return palette.kinds[item.command.group === 'screens' ? 'screen' : 'action']
  }
}
