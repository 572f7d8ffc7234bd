import type { RefObject } from 'react'
import type { UserFilter } from '#shared/domain/users/user-query'
import { useMessages } from '../../../app-shell/locale'
import { PopoverDialog } from '../../../components/overlays/popover-dialog'
import { SpanEditor } from '../../filter-forms/span-editor'
import { DaysEditor } from './days-editor'
import type { FilterKind } from './filter-kinds'
import { ChangesEditor, ValuesEditor } from './values-editor'

interface FilterEditorProps {
  /** Null while closed. */
  readonly kind: FilterKind | null
  readonly anchor: RefObject<Element | null>
  readonly filter: UserFilter
  readonly onChange: (filter: UserFilter) => void
  readonly onClose: () => void
}

/** Where one filter is chosen, beside what opened it. */
export function FilterEditor({ kind, anchor, filter, onChange, onClose }: FilterEditorProps) {
  const { filters } = useMessages().users
  return (
    <PopoverDialog
      triggerRef={anchor}
      isOpen={kind !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={kind === null ? '' : filters.names[kind].replace('…', '')}
    >
      {kind !== null && (
        <Fields kind={kind} filter={filter} onChange={onChange} onClose={onClose} />
      )}
    </PopoverDialog>
  )
}

function Fields({
  kind,
  filter,
  onChange,
  onClose,
}: Omit<FilterEditorProps, 'anchor' | 'kind'> & { readonly kind: FilterKind }) {
  const { expiry, registered } = filter
  const apply = (change: Partial<UserFilter>) => {
    onChange({ ...filter, ...change })
    onClose()
  }
  switch (kind) {
    case 'types':
    case 'states':
    case 'packets':
      return <ValuesEditor kind={kind} filter={filter} onChange={onChange} />
    case 'changes':
      return <ChangesEditor filter={filter} onChange={onChange} />
    case 'within':
    case 'since':
      return (
        <DaysEditor
          isPast={kind === 'since'}
          days={expiry?.kind === kind ? expiry.days : null}
          onApply={(days) => apply({ expiry: { kind, days } })}
        />
      )
    case 'between':
      return (
        <SpanEditor
          span={expiry?.kind === 'between' ? expiry : null}
          hasLastDays={false}
          onApply={(span) => apply({ expiry: { kind, ...span } })}
        />
      )
    case 'registered':
      return (
        <SpanEditor span={registered} hasLastDays onApply={(span) => apply({ registered: span })} />
      )
    default:
      return null
  }
}
