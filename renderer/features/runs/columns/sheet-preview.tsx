import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../../app-shell/locale'
import { Panel } from '../../../components/layout/panel'
import { fieldName } from '../rows/row-note'
import styles from './columns.module.css'

const previewedRows = 8

/** The first rows as they will be read; what is used as a password is not shown. */
export function SheetPreview({
  source,
  columns,
}: {
  readonly source: SourceView
  readonly columns: readonly (string | null)[]
}) {
  const { runColumns: words } = useMessages()
  const { header, preview } = source.overview
  return (
    <Panel title={words.preview.title}>
      {preview.length === 0 ? (
        <p className={styles.hint}>{words.preview.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what is wider than the page
        <section aria-label={words.preview.label} tabIndex={0} className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {header.map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a column
                  <th key={index} scope="col">
                    {nameOf(text, index)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.slice(0, previewedRows).map((row, rowIndex) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview never move
                <tr key={rowIndex}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a column
                    <td key={index}>
                      {columns[index] === 'password' && cell !== '' ? '••••••' : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  )

  function nameOf(text: string, index: number): string {
    const field = columns[index]
    if (field !== null && field !== undefined) return fieldName(field, words.fields)
    return text.trim() === '' ? words.columns.unnamed(index + 1) : text
  }
}
