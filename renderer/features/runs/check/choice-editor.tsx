import { useRef } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import list from '../../../components/fields/list.module.css'
import type { SelectOption } from '../../../components/fields/select'
import type { EditorControls } from '../../../components/grid/data-grid-types'
import styles from './check.module.css'

/** The editor of a cell that may say one of a few things: their list, open at once. */
export function ChoiceEditor({
  label,
  options,
  controls: { initial, commit, cancel },
}: {
  readonly label: string
  readonly options: readonly SelectOption<string>[]
  readonly controls: EditorControls
}) {
  const isClosed = useRef(false)
  const close = (how: () => void) => {
    if (isClosed.current) return
    isClosed.current = true
    how()
  }
  return (
    <Select
      aria-label={label}
      defaultOpen
      autoFocus
      defaultValue={options.find((option) => option.label === initial)?.value ?? null}
      onChange={(key) => {
        const chosen = options.find(({ value }) => value === key)
        if (chosen) close(() => commit(chosen.label, 'stay'))
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) close(cancel)
      }}
    >
      <Button className={styles.editor ?? ''}>
        <SelectValue className={list.value ?? ''} />
      </Button>
      <Popover className={list.popover ?? ''} placement="bottom start" offset={2}>
        <ListBox className={list.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={list.item ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
