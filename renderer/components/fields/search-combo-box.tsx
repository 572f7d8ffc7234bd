import {
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { classNames } from '../class-names'
import styles from './field.module.css'
import { FieldNotes, type FieldTexts, labelClass } from './field-notes'
import list from './list.module.css'

export interface SearchOption {
  readonly id: string
  /** Stands in the field once it is chosen; no two options share it. */
  readonly label: string
  readonly description: string
}

export type SearchComboBoxProps = FieldTexts & {
  /** What was found for the text; it is not narrowed further. */
  readonly options: readonly SearchOption[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly placeholder: string
  /** Said in the list where nothing was found. */
  readonly emptyText: string
}

/** Free text with what a search finds for it. */
export function SearchComboBox({
  label,
  isLabelHidden,
  description,
  error,
  options,
  value,
  onChange,
  placeholder,
  emptyText,
  ...rest
}: SearchComboBoxProps) {
  return (
    <AriaComboBox
      {...rest}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      items={options}
      defaultFilter={() => true}
      inputValue={value}
      onInputChange={onChange}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <div className={styles.control ?? ''}>
        <Input className={styles.input ?? ''} placeholder={placeholder} />
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className={classNames(list.popover, list.asWide)} offset={4}>
        <ListBox<SearchOption>
          className={list.list ?? ''}
          renderEmptyState={() => <p className={list.empty}>{emptyText}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={list.item ?? ''}>
              <span className={list.texts}>
                <span>{option.label}</span>
                <span className={list.description}>{option.description}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
