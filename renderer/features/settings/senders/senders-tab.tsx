import { Users } from 'lucide-react'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { EmptyState } from '../../../components/feedback/empty-state'
import { Spinner } from '../../../components/feedback/spinner'
import { Panel } from '../../../components/layout/panel'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import { type KnownSenders, useSenders, useSendersChange } from './queries'
import { SenderFacts } from './sender-facts'
import { WordList } from './word-list'

/** Who sends files, how they are read, and what words in them mean: shown, renamed, forgotten. */
export function SendersTab() {
  const { shell, senders: words } = useMessages()
  const known = useSenders()
  if (known.error !== null) {
    return <FailureNotice error={known.error} onRetry={() => void known.refetch()} />
  }
  if (known.data === undefined) return <Spinner label={shell.loading} />
  const { senders, statuses } = known.data
  if (senders.length === 0 && statuses.length === 0) {
    return (
      <EmptyState icon={Users} title={words.none.title}>
        {words.none.body}
      </EmptyState>
    )
  }
  return (
    <div className={styles.panels}>
      <p className={styles.hint}>{words.lead}</p>
      {senders.map((sender) => (
        <SenderFacts key={sender.id} sender={sender} />
      ))}
      {statuses.length > 0 && <Statuses statuses={statuses} />}
    </div>
  )
}

function Statuses({ statuses }: Pick<KnownSenders, 'statuses'>) {
  const { senders } = useMessages()
  const words = senders.statuses
  const change = useSendersChange()
  const { sayFailure } = useToasts()
  return (
    <Panel title={words.title}>
      <p className={styles.hint}>{words.lead}</p>
      <WordList
        words={statuses.map(({ gateway, word, meaning }) => ({
          key: `${gateway}\n${word}`,
          word,
          text: senders.pair(
            words.at(word, gateway === '' ? words.noGateway : gateway),
            words.meanings[meaning],
          ),
          forget: () =>
            change.mutate(() => call('senders:forget-status', { gateway, word }), {
              onError: sayFailure,
            }),
        }))}
      />
    </Panel>
  )
}
