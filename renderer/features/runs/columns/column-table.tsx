import { fieldsOf } from '#shared/domain/fields/kind-fields'
import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/feedback/notice'
import { Select } from '../../../components/fields/select'
import { Panel } from '../../../components/layout/panel'
import { fieldName } from '../rows/row-note'
import { useRunKind } from '../run-kind'
import type { ColumnMatch } from './column-match'
import styles from './columns.module.css'

const unused = '-'
const shownSamples = 3

/** Every column of the file with some of its contents, and the field it is used as. */
export function ColumnTable({
  source,
  columns,
  conflicts,
  onChange,
}: {
  readonly source: SourceView
  readonly columns: readonly (string | null)[]
  readonly conflicts: ColumnMatch['conflicts']
  readonly onChange: (columns: readonly (string | null)[]) => void
}) {
  const { runColumns: words } = useMessages()
  const { header, preview } = source.overview
  // Main may know more fields than those to send, such as the outcome in a results file.
  const known = new Set<string>([
    ...fieldsOf[useRunKind()].map(({ name }) => name),
    ...source.columns.filter((field) => field !== null),
  ])
  const options = [
    { value: unused, label: words.columns.ignore },
    ...[...known].map((field) => ({ value: field, label: fieldName(field, words.fields) })),
  ]
  const nameOf = (index: number) => {
    const text = header[index]?.trim() ?? ''
    return text === '' ? words.columns.unnamed(index + 1) : text
  }
  const samplesOf = (index: number) => {
    if (columns[index] === 'password') return words.columns.hidden
    const samples = preview.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
    return samples.length === 0
      ? words.columns.noSample
      : samples.slice(0, shownSamples).join(' · ')
  }
  return (
    <Panel title={words.columns.title}>
      {conflicts.map(({ field, columns: places }) => (
        <div key={field} className={styles.conflict}>
          <Notice
            tone="error"
            tag={fieldName(field, words.fields)}
            title={words.columns.conflictTitle(fieldName(field, words.fields))}
            announce="polite"
          >
            {words.columns.conflict(places.map((place) => `“${nameOf(place)}”`).join(', '))}
          </Notice>
        </div>
      ))}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.header}</th>
            <th scope="col">{words.columns.samples}</th>
            <th scope="col">{words.columns.field}</th>
          </tr>
        </thead>
        <tbody>
          {header.map((_, index) => (
            // Columns have no name of their own: two may have the same header.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a column
            <tr key={index}>
              <th scope="row">
                {nameOf(index)}
                {columns[index] === null && <OtherColumn name={source.others[index] ?? null} />}
              </th>
              <td className={styles.samples}>{samplesOf(index)}</td>
              <td className={styles.fieldCell}>
                <Select
                  label={words.columns.fieldFor(nameOf(index))}
                  isLabelHidden
                  placeholder={words.columns.ignore}
                  value={columns[index] ?? unused}
                  options={options}
                  onChange={(field) =>
                    onChange(columns.with(index, field === unused ? null : field))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

/** Says of a column that is not used what it is known to be. */
function OtherColumn({ name }: { readonly name: string | null }) {
  const words: Readonly<Record<string, string>> = useMessages().runColumns.others
  const known = name === null ? undefined : words[name]
  return known === undefined ? null : <span className={styles.other}>{known}</span>
}
