import { encodingSchema, type SourceOptions, separatorSchema } from '#shared/domain/fields/sheet'
import type { SourceView } from '#shared/ipc/contract/sources'
import { useMessages } from '../../../app-shell/locale'
import { Spinner } from '../../../components/feedback/spinner'
import { Select } from '../../../components/fields/select'
import { Switch } from '../../../components/fields/switch'
import { Panel } from '../../../components/layout/panel'
import type { useInspectSource } from '../mutations'
import styles from './columns.module.css'
import { FurtherSheets } from './further-sheets'
import { readAgain } from './read-again'

/** How far down a header is offered; those below are rare enough to be typed over in the file. */
const headerRows = 20

/** How the file was understood; every part can be overridden. */
export function ReadingOptions({
  source,
  inspect,
}: {
  readonly source: SourceView
  readonly inspect: ReturnType<typeof useInspectSource>
}) {
  const { runColumns, formats } = useMessages()
  const words = runColumns.reading
  const { encoding, separator, sheets, sheet, alike, also, headerRow, hiddenRows } = source.overview
  const read = (options: SourceOptions) => readAgain(inspect, source, options)
  const lastHeader = Math.max(headerRows, headerRow)
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        {sheet !== null && (
          <Select
            label={words.sheet}
            placeholder={words.sheet}
            value={sheet}
            options={sheets.map((name) => ({ value: name, label: name }))}
            onChange={(chosen) => read({ sheet: chosen, also: [] })}
          />
        )}
        {alike.length > 0 && (
          <FurtherSheets
            alike={alike}
            read={also.map((further) => further.sheet)}
            onChange={(chosen) => read({ also: chosen.map((name) => ({ sheet: name })) })}
          />
        )}
        {encoding !== null && (
          <Select
            label={words.encoding}
            placeholder={words.encoding}
            value={encoding}
            options={encodingSchema.options.map((value) => ({
              value,
              label: words.encodings[value],
            }))}
            onChange={(chosen) => read({ encoding: chosen })}
          />
        )}
        {separator !== null && (
          <Select
            label={words.separator}
            placeholder={words.separator}
            value={separator}
            options={separatorSchema.options.map((value) => ({
              value,
              label: words.separators[value],
            }))}
            onChange={(chosen) => read({ separator: chosen })}
          />
        )}
        <Select
          label={words.headerRow}
          placeholder={words.headerRow}
          value={String(headerRow)}
          options={Array.from({ length: lastHeader }, (_, index) => ({
            value: String(index + 1),
            label: formats.number(index + 1),
          }))}
          onChange={(chosen) => read({ headerRow: Number(chosen) })}
        />
        {hiddenRows !== 'none' && (
          <Switch
            isSelected={hiddenRows === 'include'}
            onChange={(isIncluded) => read({ hidden: isIncluded ? 'include' : 'skip' })}
          >
            {words.hidden}
          </Switch>
        )}
        {inspect.isPending && <Spinner label={words.again} />}
      </div>
    </Panel>
  )
}
