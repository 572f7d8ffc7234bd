import type { UnresolvedRow } from '#shared/domain/history'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { Tag } from '../../../components/feedback/tag'
import styles from '../history.module.css'
import { compareFound, type FoundLine } from './compare-found'

/** What was sent beside what the service shows of it, and its words where they are not believed. */
export function FoundRecord({ row }: { readonly row: UnresolvedRow }) {
  const messages = useMessages()
  const { found: words } = messages.history.unresolved
  const lines = compareFound(row)
  if (lines.length === 0) return <Said row={row} />
  const isAllSame = lines.every(({ verdict }) => verdict === null || verdict === 'same')
  return (
    <section className={styles.readings} aria-label={words.label}>
      <table className={styles.found} aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{words.sent}</th>
            <th scope="col">{words.there}</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <Line key={line.field} line={line} messages={messages} />
        ))}
      </table>
      {isAllSame && <p className={styles.muted}>{words.allSame}</p>}
      <Said row={row} />
    </section>
  )
}

function Line({ line, messages }: { readonly line: FoundLine; readonly messages: Messages }) {
  const { found: words } = messages.history.unresolved
  const { field, sent, there, verdict } = line
  return (
    <tbody>
      <tr>
        <th colSpan={2} scope="rowgroup">
          {nameOf(field, messages)}
          {verdict !== null && (
            <Tag meaning={verdict === 'same' ? 'good' : 'repaired'}>{words[verdict]}</Tag>
          )}
        </th>
      </tr>
      <tr>
        <td>{textOf(sent, messages)}</td>
        <td>{textOf(there, messages)}</td>
      </tr>
    </tbody>
  )
}

function Said({ row: { serverMessage } }: { readonly row: UnresolvedRow }) {
  const { unresolved } = useMessages().history
  if (serverMessage === null || serverMessage === '') return null
  return (
    <div>
      <h3>{unresolved.said}</h3>
      <p className={styles.said}>“{serverMessage}”</p>
      <p className={styles.muted}>{unresolved.notBelieved}</p>
    </div>
  )
}

function nameOf(field: FoundLine['field'], { history, results }: Messages): string {
  const { found: words } = history.unresolved
  switch (field) {
    case 'registrationId':
      return results.columns.registrationId
    case 'storeName':
      return results.columns.storeName
    case 'storeAddress':
      return results.columns.address
    case 'time':
      return words.registeredAt
    case 'packet':
      return words.packet
  }
}

function textOf(value: string | number | null, { history, formats }: Messages): string {
  if (value === null) return history.unresolved.found.nothing
  return typeof value === 'number' ? formats.dateTime(value) : value
}
