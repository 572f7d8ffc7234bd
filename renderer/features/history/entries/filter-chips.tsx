import { type HistoryFilter, wholeHistory } from '#shared/domain/history'
import { useMessages } from '../../../app-shell/locale'
import { useEmailText } from '../../../app-shell/use-email-text'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/feedback/chip'
import { describeSpan } from '../../filter-forms/describe-span'

/** What narrows the list beside its outcomes, each to be taken away, and all at once. */
export function FilterChips({
  filter,
  onChange,
}: {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
}) {
  const messages = useMessages()
  const { kinds: kindWords, filters: words } = messages.history
  const { kinds, from, before, user } = filter
  const emailText = useEmailText()
  const who = user && (emailText(user.email) || user.registrationId)
  const chip = (key: string, label: string, without: Partial<HistoryFilter>) => (
    <Chip
      key={key}
      label={label}
      removeLabel={words.off(label)}
      onRemove={() => onChange({ ...filter, ...without })}
    />
  )
  return (
    <>
      {kinds.map((kind) =>
        chip(kind, kindWords[kind], { kinds: kinds.filter((other) => other !== kind) }),
      )}
      {(from !== null || before !== null) &&
        chip('dates', describeSpan({ from, to: before }, messages), { from: null, before: null })}
      {who && chip('person', words.person(who), { user: null })}
      <Button variant="quiet" size="small" onPress={() => onChange(wholeHistory)}>
        {words.clear}
      </Button>
    </>
  )
}
