import { Check, type LucideIcon } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Button, type ButtonProps } from '../button'
import { classNames } from '../class-names'
import list from '../fields/list.module.css'

export type MenuEntry<Id extends string> =
  | {
      readonly id: Id
      readonly label: string
      readonly icon?: LucideIcon
      readonly shortcut?: string
      readonly isDangerous?: boolean
      readonly isDisabled?: boolean
    }
  | { readonly separator: string }

export type MenuButtonProps<Id extends string> = Pick<
  ButtonProps,
  'variant' | 'size' | 'icon' | 'isDisabled'
> & {
  readonly label: string
  /** Shows the icon alone; the label is then its name. */
  readonly isLabelHidden?: boolean
  readonly items: readonly MenuEntry<Id>[]
  /** Which edge of the button the list keeps to. */
  readonly align?: 'start' | 'end'
  /** The one of them that is on, where they are a choice. */
  readonly chosenId?: Id
  readonly onAction: (id: Id) => void
}

/** A button that opens a list of things to do. `separator` takes a key of its own. */
export function MenuButton<Id extends string>({
  label,
  isLabelHidden = false,
  items,
  align = 'end',
  chosenId,
  onAction,
  ...button
}: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      {isLabelHidden ? (
        <Button {...button} aria-label={label} />
      ) : (
        <Button {...button}>{label}</Button>
      )}
      <Popover
        className={list.popover ?? ''}
        placement={align === 'start' ? 'bottom start' : 'bottom end'}
        offset={4}
      >
        <AriaMenu
          aria-label={label}
          className={list.list ?? ''}
          {...(chosenId !== undefined && {
            selectionMode: 'single' as const,
            disallowEmptySelection: true,
            selectedKeys: [chosenId],
          })}
        >
          {items.map((item) => {
            if ('separator' in item) {
              return <Separator key={item.separator} className={list.separator ?? ''} />
            }
            const Icon = item.icon
            return (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                isDisabled={item.isDisabled ?? false}
                onAction={() => onAction(item.id)}
                className={classNames(list.item, item.isDangerous && list.danger)}
              >
                {chosenId !== undefined && (
                  <Check
                    aria-hidden
                    size={16}
                    strokeWidth={1.75}
                    className={classNames(list.icon, item.id !== chosenId && list.unchosen)}
                  />
                )}
                {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className={list.icon} />}
                <span className={list.texts}>{item.label}</span>
                {item.shortcut !== undefined && (
                  <kbd className={list.shortcut}>{item.shortcut}</kbd>
                )}
              </MenuItem>
            )
          })}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
