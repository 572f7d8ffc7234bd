import { ListFilter } from 'lucide-react'
import { useRef, useState } from 'react'
import type { UserFilter } from '#shared/domain/users/user-query'
import type { UserFacets } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/feedback/chip'
import { MenuButton, type MenuEntry } from '../../../components/overlays/menu'
import styles from '../users.module.css'
import { FilterEditor } from './filter-editor'
import { activeKinds, clearKind, describeKind, type FilterKind, switchedOn } from './filter-kinds'

interface FilterBarProps {
  readonly filter: UserFilter
  /** Of all users, for the words of their codes. */
  readonly facets: UserFacets | undefined
  readonly onChange: (filter: UserFilter) => void
}

/** The filters that are on, each to change or remove, and the way to add another. */
export function FilterBar({ filter, facets, onChange }: FilterBarProps) {
  const messages = useMessages()
  const { filters } = messages.users
  const [edited, setEdited] = useState<FilterKind | null>(null)
  const anchor = useRef<Element | null>(null)
  const addRef = useRef<HTMLSpanElement>(null)
  const kinds = activeKinds(filter)
  return (
    <div className={styles.filters}>
      <span ref={addRef}>
        <MenuButton
          icon={ListFilter}
          label={filters.add}
          items={menuItems(filters.names)}
          align="start"
          onAction={(kind) => {
            const direct = switchedOn[kind]
            if (direct) {
              onChange({ ...filter, ...direct })
              return
            }
            anchor.current = addRef.current
            setEdited(kind)
          }}
        />
      </span>
      {kinds.length > 0 && (
        <fieldset aria-label={filters.group} className={styles.chips}>
          {kinds.map((kind) => {
            const label = describeKind(filter, kind, messages, facets)
            return (
              <Chip
                key={kind}
                label={label}
                removeLabel={filters.remove(label)}
                onRemove={() => onChange(clearKind(filter, kind))}
                pressLabel={filters.edit(label)}
                {...(!switchedOn[kind] && {
                  onPress: (chip: Element) => {
                    anchor.current = chip
                    setEdited(kind)
                  },
                })}
              />
            )
          })}
          <Button
            variant="quiet"
            size="small"
            onPress={() => onChange(kinds.reduce(clearKind, filter))}
          >
            {filters.clearAll}
          </Button>
        </fieldset>
      )}
      <FilterEditor
        kind={edited}
        anchor={anchor}
        filter={filter}
        onChange={onChange}
        onClose={() => setEdited(null)}
      />
    </div>
  )
}

function menuItems(names: Readonly<Record<FilterKind, string>>): readonly MenuEntry<FilterKind>[] {
  const items = (kinds: readonly FilterKind[]) => kinds.map((id) => ({ id, label: names[id] }))
  return [
    ...items(['types', 'states', 'packets']),
    { separator: 'time' },
    ...items(['within', 'since', 'between', 'never', 'registered']),
    { separator: 'others' },
    ...items(['withoutBranch', 'odd', 'changes']),
  ]
}
