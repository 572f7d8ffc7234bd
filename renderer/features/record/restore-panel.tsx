import { useState } from 'react'
import type { RecordCopy } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import type { useStatusChange } from '../../app-shell/mutations'
import { useNow } from '../../app-shell/use-now'
import { Button } from '../../components/button'
import { RadioCards } from '../../components/fields/radio-cards'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import styles from './record.module.css'

/** The copies at hand, the newest chosen. */
export function RestorePanel({
  copies,
  change,
}: {
  readonly copies: readonly RecordCopy[]
  readonly change: ReturnType<typeof useStatusChange>
}) {
  const { record: words, formats } = useMessages()
  const now = useNow(60)
  const [picked, setPicked] = useState<string | null>(null)
  const newest = copies[0]
  if (newest === undefined) {
    return (
      <Panel title={words.restoreTitle}>
        <p className={styles.note}>{words.noCopies}</p>
      </Panel>
    )
  }
  const name = picked ?? newest.name
  const age = ({ madeAt }: RecordCopy) => formats.ago(madeAt, now)
  return (
    <Panel title={words.restoreTitle}>
      <p className={styles.text}>{words.restoreBody}</p>
      <div className={styles.copies}>
        <RadioCards
          label={words.copies}
          isLabelHidden
          value={name}
          options={copies.map((copy) => ({
            value: copy.name,
            label: formats.dateTime(copy.madeAt),
            description: copy === newest ? words.newest(age(copy)) : age(copy),
          }))}
          onChange={setPicked}
        />
      </div>
      <Button
        variant="filled"
        isPending={change.isPending}
        onPress={() => change.mutate(() => call('record:restore', { name }))}
      >
        {words.restore}
      </Button>
    </Panel>
  )
}
