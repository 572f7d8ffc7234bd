// biome-ignore-all lint/a11y/useSemanticElements: a list to choose from, in groups, that leaves the keyboard in the field
// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and names its active line
import { useMessages } from '../../app-shell/locale'
import styles from './palette.module.css'
import type { PaletteGroup, PaletteItem } from './palette-groups'
import { PaletteOption } from './palette-option'

/** The id of a line's element, for `aria-activedescendant`. */
export function optionId(listId: string, item: PaletteItem): string {
  return `${listId}-${item.key}`
}

/** What was found, in named groups. */
export function PaletteList({
  id,
  groups,
  search,
  activeKey,
  onPoint,
  onChoose,
}: {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  readonly search: string
  readonly activeKey: string | null
  readonly onPoint: (item: PaletteItem) => void
  readonly onChoose: (item: PaletteItem) => void
}) {
  const { palette } = useMessages()
  return (
    <div id={id} role="listbox" aria-label={palette.results} className={styles.list}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles.heading}>
            {palette.groups[group.id]}
          </div>
          {group.items.map((item) => (
            <PaletteOption
              key={item.key}
              id={optionId(id, item)}
              item={item}
              search={search}
              isActive={item.key === activeKey}
              showsKind={group.id === 'recent'}
              onPoint={() => onPoint(item)}
              onChoose={() => onChoose(item)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
