import { ArrowUpRight, FileDown, UserRound } from 'lucide-react'
import { type HistoryEntry, type HistoryFilter, wholeHistory } from '#shared/domain/history'
import { describeDetail } from '#shared/locales/history-text'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { type EmailText, useEmailText } from '../../../app-shell/use-email-text'
import { Button } from '../../../components/button'
import { MenuButton } from '../../../components/overlays/menu'
import { useRun } from '../../runs/queries'
import styles from '../history.module.css'
import { useExportHistory } from '../mutations'
import { SidePanel } from '../side-panel'
import { describeSource } from './entry-columns'
import { OutcomeTag } from './outcome-tag'

/** Everything that is on record about one thing that was done. */
export function EntryDetail({
  entry,
  onPerson,
  onClose,
}: {
  readonly entry: HistoryEntry
  readonly onPerson: (filter: HistoryFilter) => void
  readonly onClose: () => void
}) {
  const messages = useMessages()
  const { history } = messages
  const words = history.detail
  const { showUsers } = useNavigation()
  const save = useExportHistory()
  const emailText = useEmailText()
  const { runId, registrationId, email } = entry
  const user = registrationId === null && email === null ? null : { registrationId, email }
  return (
    <SidePanel title={words.title(entry.id)} onClose={onClose}>
      <dl className={styles.facts}>
        <dt>{history.columns.outcome}</dt>
        <dd>
          <OutcomeTag entry={entry} messages={messages} />
        </dd>
        {factsOf(entry, messages, emailText).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <div className={styles.actions}>
        {runId !== null && <OpenRun runId={runId} />}
        {registrationId !== null && (
          <Button icon={ArrowUpRight} onPress={() => showUsers({ filter: null, registrationId })}>
            {words.openUser}
          </Button>
        )}
        {user && (
          <>
            <Button icon={UserRound} onPress={() => onPerson({ ...wholeHistory, user })}>
              {words.person}
            </Button>
            <MenuButton
              icon={FileDown}
              label={words.exportPerson}
              isDisabled={save.isPending}
              items={[
                { id: 'xlsx', label: history.export.xlsx },
                { id: 'csv', label: history.export.csv },
              ]}
              onAction={(format) => save.mutate({ filter: { ...wholeHistory, user }, format })}
            />
          </>
        )}
      </div>
    </SidePanel>
  )
}

/** Goes to the run where its kind of work is done; an entry does not always tell the kind. */
function OpenRun({ runId }: { readonly runId: number }) {
  const { detail } = useMessages().history
  const { goTo } = useNavigation()
  const run = useRun(runId)
  return (
    <Button
      icon={ArrowUpRight}
      isDisabled={run.isPending}
      onPress={() => goTo({ step: 'run', runId, view: 'current' }, run.data?.kind)}
    >
      {detail.openRun}
    </Button>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function factsOf(
  entry: HistoryEntry,
  messages: Messages,
  emailText: EmailText,
): (readonly [string, string])[] {
  const { history, formats } = messages
  const { columns } = history
  const facts: (readonly [string, string])[] = [
    [columns.at, formats.moment(entry.at)],
    [columns.kind, history.kinds[entry.kind]],
    [columns.actor, entry.actor],
    [columns.storeName, entry.storeName ?? ''],
    [columns.email, emailText(entry.email)],
    [columns.registrationId, entry.registrationId ?? ''],
    [columns.sourceName, describeSource(entry, messages)],
    [columns.run, entry.runId === null ? '' : `#${entry.runId}`],
    [columns.serverMessage, entry.serverMessage === null ? '' : `“${entry.serverMessage}”`],
    [columns.duration, entry.durationMs === null ? '' : formats.number(entry.durationMs)],
    ...Object.entries(entry.details).map(([name, value]) =>
      describeDetail(name, value, messages, entry.details),
    ),
  ]
  return facts.filter(([, value]) => value !== '' && value !== '“”')
}
