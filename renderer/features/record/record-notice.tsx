import { assertNever } from '#shared/domain/assert-never'
import type { RecordNotice as Told } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { call } from '../../ipc/call'
import { useOpenRecordFolder } from './mutations'

/** What became of the record of work, or that the regular check found it damaged. */
export function RecordNotice() {
  const { notice } = useStatus().record
  return notice && (notice.kind === 'damage-found' ? <DamageFound /> : <Rescued notice={notice} />)
}

function DamageFound() {
  const { notice: words } = useMessages().record
  const change = useStatusChange()
  return (
    <Notice
      tone="error"
      tag={words.tag}
      title={words.damageFound}
      announce="assertive"
      actions={
        <Button
          isPending={change.isPending}
          onPress={() => change.mutate(() => call('record:close-damaged'))}
        >
          {words.choose}
        </Button>
      }
    >
      {words.damageFoundBody}
    </Notice>
  )
}

function Rescued({ notice }: { readonly notice: Exclude<Told, { kind: 'damage-found' }> }) {
  const { record, shell, formats } = useMessages()
  const { sayFailure } = useToasts()
  const change = useStatusChange()
  const openFolder = useOpenRecordFolder()
  const words = record.notice
  const title = () => {
    switch (notice.kind) {
      case 'restored':
        return words.restored(formats.dateTime(notice.madeAt))
      case 'begun-anew':
        return words.begunAnew
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
