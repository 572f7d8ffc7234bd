import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../../app-shell/locale'
import { Select } from '../../../components/fields/select'
import { Panel } from '../../../components/layout/panel'
import type { useChooseSender } from '../mutations'
import styles from './columns.module.css'

const someoneNew = 'new'

/** Whose file it is taken for, and what of an earlier file of theirs is used again. */
export function SenderPanel({
  source,
  choose,
}: {
  readonly source: SourceView
  readonly choose: ReturnType<typeof useChooseSender>
}) {
  const { senders, formats } = useMessages()
  const words = senders.step
  const { sender, senders: others, sourceId } = source
  if (sender === null) return null
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        {others.length > 0 && (
          <Select
            label={words.who}
            placeholder={words.who}
            value={sender.id === null ? someoneNew : String(sender.id)}
            options={[
              ...others.map(({ id, name }) => ({ value: String(id), label: name })),
              { value: someoneNew, label: words.new },
            ]}
            onChange={(chosen) =>
              choose.mutate({
                sourceId,
                senderId: chosen === someoneNew ? null : Number(chosen),
              })
            }
          />
        )}
        <p className={styles.hint}>
          {sender.usedAt === null
            ? words.unknown(sender.name)
            : words.known(formats.date(sender.usedAt))}
          {sender.words > 0 && ` ${words.words(sender.words)}`} {words.where}
        </p>
      </div>
    </Panel>
  )
}
