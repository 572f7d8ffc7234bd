import { type UserFilter, userChangeSchema } from '#shared/domain/users/user-query'
import type { FacetValue, UserFacets } from '#shared/domain/users/user-row'
import type { Messages } from '#shared/locales/id'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { Spinner } from '../../../components/feedback/spinner'
import { Checkbox } from '../../../components/fields/checkbox'
import { packetWord, stateWord, typeWord } from '../list/user-words'
import { useFacets } from '../queries'
import styles from '../users.module.css'

interface EditorProps {
  readonly filter: UserFilter
  readonly onChange: (filter: UserFilter) => void
}

type ValuesKind = 'types' | 'states' | 'packets'

/** The values users have, with how many; each takes effect at once. */
export function ValuesEditor({
  kind,
  filter,
  onChange,
}: EditorProps & { readonly kind: ValuesKind }) {
  const messages = useMessages()
  const facets = useFacets(filter)
  if (facets.error !== null) {
    return <FailureNotice error={facets.error} onRetry={() => void facets.refetch()} />
  }
  if (facets.data === undefined) return <Spinner label={messages.users.filters.loading} />
  const chosen: readonly (string | null)[] = chosenOf(filter, kind)
  return (
    <div className={styles.values}>
      {facets.data[kind].map((value, index) => (
        <Checkbox
          key={value.code ?? ''}
          autoFocus={index === 0}
          isSelected={chosen.includes(value.code)}
          onChange={(isOn) => onChange(withValue(filter, kind, value.code, isOn))}
        >
          <span className={styles.value}>
            <span>{wordOf(kind, value, messages, facets.data)}</span>
            <span className={styles.muted}>{messages.formats.number(value.count)}</span>
          </span>
        </Checkbox>
      ))}
    </div>
  )
}

/** What the last sync found different; each takes effect at once. */
export function ChangesEditor({ filter, onChange }: EditorProps) {
  const { users } = useMessages()
  return (
    <div className={styles.values}>
      {userChangeSchema.options.map((change, index) => (
        <Checkbox
          key={change}
          autoFocus={index === 0}
          isSelected={filter.changes.includes(change)}
          onChange={(isOn) => {
            const others = filter.changes.filter((other) => other !== change)
            onChange({ ...filter, changes: isOn ? [...others, change] : others })
          }}
        >
          {users.changes[change]}
        </Checkbox>
      ))}
    </div>
  )
}

function chosenOf(filter: UserFilter, kind: ValuesKind): readonly (string | null)[] {
  if (kind === 'types') return filter.types
  return kind === 'states' ? filter.states : filter.packetIds
}

function withValue(
  filter: UserFilter,
  kind: ValuesKind,
  code: string | null,
  isOn: boolean,
): UserFilter {
  const others = chosenOf(filter, kind).filter((other) => other !== code)
  const next = isOn ? [...others, code] : others
  if (kind === 'types') return { ...filter, types: next.filter((type) => type !== null) }
  return kind === 'states' ? { ...filter, states: next } : { ...filter, packetIds: next }
}

function wordOf(
  kind: ValuesKind,
  { code, description }: FacetValue,
  messages: Messages,
  facets: UserFacets,
): string {
  if (kind === 'states') return stateWord(code, messages)
  if (kind === 'packets') return packetWord(code, messages, facets)
  return code === null ? (description ?? '') : typeWord(code, messages, facets)
}
