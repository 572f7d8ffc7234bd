import type { RecordNotice } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { Button } from '../../components/button'
import { Notice } from '../../components/feedback/notice'
import { AcceptRows } from './accept-rows'
import { CloseAndChoose } from './close-and-choose'

const mostNamed = 3

/** Names the rows that are not as they were written, and the ways out. */
export function RowsChanged({
  notice: { rows, total },
}: {
  readonly notice: Extract<RecordNotice, { kind: 'rows-changed' }>
}) {
  const { record } = useMessages()
  const { goTo } = useNavigation()
  const words = record.notice
  const [first] = rows
  const named = rows.slice(0, mostNamed)
  const places = named.map(({ runName, rowNumber }) => words.changedRow(runName, rowNumber))
  return (
    <Notice
      tone="error"
      tag={words.tag}
      title={words.rowsChanged(places.join(', '), total - named.length)}
      announce="assertive"
      actions={
        <>
          {first && (
            <Button
              onPress={() => goTo({ step: 'run', runId: first.runId, view: 'current' }, first.kind)}
            >
              {words.openList}
            </Button>
          )}
          <AcceptRows rows={rows} />
          <CloseAndChoose />
        </>
      }
    >
      {words.rowsChangedBody}
    </Notice>
  )
}
