import { assertNever } from '#shared/domain/assert-never'
import type { RecordNotice as Told } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { Button } from '../../components/button'
import { Notice } from '../../components/feedback/notice'
import { call } from '../../ipc/call'
import { CloseAndChoose } from './close-and-choose'
import { useOpenRecordFolder } from './mutations'
import { RowsChanged } from './rows-changed'

/** What became of the record of work, or that a check found it damaged. */
export function RecordNotice() {
  const { notice } = useStatus().record
  if (notice === null) return null
  switch (notice.kind) {
    case 'damage-found':
      return <DamageFound />
    case 'rows-changed':
      return <RowsChanged notice={notice} />
    case 'restored':
    case 'started-new':
      return <Rescued notice={notice} />
    default:
      return assertNever(notice)
  }
}

function DamageFound() {
  const { notice: words } = useMessages().record
  return (
    <Notice
      tone="error"
      tag={words.tag}
      title={words.damageFound}
      announce="assertive"
      actions={<CloseAndChoose />}
    >
      {words.damageFoundBody}
    </Notice>
  )
}

function Rescued({
  notice,
}: {
  readonly notice: Extract<Told, { kind: 'restored' | 'started-new' }>
}) {
  const { record, shell, formats } = useMessages()
  const { sayFailure } = useToasts()
  const change = useStatusChange()
  const openFolder = useOpenRecordFolder()
  const words = record.notice
  const title = () => {
    switch (notice.kind) {
      case 'restored':
        return words.restored(formats.dateTime(notice.madeAt))
      case 'started-new':
        return words.startedNew
      default:
        return assertNever(notice)
    }
  }
  return (
    <Notice
      tone="info"
      tag={words.tag}
      title={title()}
      announce="polite"
      dismissLabel={shell.dismiss}
      onDismiss={() => change.mutate(() => call('record:dismiss-notice'))}
      actions={
        <Button onPress={() => openFolder.mutate(undefined, { onError: sayFailure })}>
          {record.openFolder}
        </Button>
      }
    >
      {notice.kind === 'restored' && `${words.restoredBody} `}
      {notice.keptAs === null ? words.nothingKept : words.keptAs(notice.keptAs)}
    </Notice>
  )
}
