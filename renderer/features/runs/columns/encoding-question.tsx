import type { Encoding, EncodingDoubt } from '#shared/domain/fields/sheet'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Panel } from '../../../components/layout/panel'
import styles from './columns.module.css'

/** Which encoding has the right letters: cells of the file as each of them reads it, side by side. */
export function EncodingQuestion({
  doubt: { encodings, cells },
  isBusy,
  onChoose,
}: {
  readonly doubt: EncodingDoubt
  readonly isBusy: boolean
  readonly onChoose: (encoding: Encoding) => void
}) {
  const { runColumns } = useMessages()
  const { doubt: words, reading } = runColumns
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <p className={styles.hint}>{words.body}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what is wider than the page */}
        <section aria-label={words.label} tabIndex={0} className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {encodings.map((encoding) => (
                  <th key={encoding} scope="col">
                    {reading.encodings[encoding]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map(({ column, readings }) => (
                <tr key={`${column} ${readings[0]}`}>
                  {encodings.map((encoding, index) => (
                    <td key={encoding}>{readings[index]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div className={styles.actions}>
          {encodings.map((encoding) => (
            <Button key={encoding} isDisabled={isBusy} onPress={() => onChoose(encoding)}>
              {words.use(reading.encodings[encoding])}
            </Button>
          ))}
        </div>
      </div>
    </Panel>
  )
}
