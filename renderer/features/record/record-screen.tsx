import type { RecordTrouble } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import { LoneHeader } from '../../app-shell/lone-header/lone-header'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Button } from '../../components/button'
import { LonePage } from '../../components/layout/lone-page'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { BeginPanel } from './begin-panel'
import { useOpenRecordFolder, useQuit } from './mutations'
import styles from './record.module.css'
import { RestorePanel } from './restore-panel'

/** In place of everything else while the record of work cannot be opened: a person chooses. */
export function RecordScreen({ trouble }: { readonly trouble: RecordTrouble }) {
  const words = useMessages().record
  const { sayFailure } = useToasts()
  const change = useStatusChange()
  const openFolder = useOpenRecordFolder()
  const isNewer = trouble.problem === 'newer'
  usePageTitle(words.titles[trouble.problem])
  return (
    <LonePage>
      <LoneHeader title={words.titles[trouble.problem]} lead={words.leads[trouble.problem]} />
      {!isNewer && <RestorePanel copies={trouble.copies} change={change} />}
      {!isNewer && <BeginPanel change={change} />}
      <Panel title={words.modes[trouble.mode]}>
        <p className={styles.text}>{isNewer ? words.untouched : words.kept}</p>
        <p className={styles.folder}>{trouble.folder}</p>
        <Button onPress={() => openFolder.mutate(undefined, { onError: sayFailure })}>
          {words.openFolder}
        </Button>
      </Panel>
      <LeaveActions trouble={trouble} change={change} />
    </LonePage>
  )
}

function LeaveActions({
  trouble,
  change,
}: {
  readonly trouble: RecordTrouble
  readonly change: ReturnType<typeof useStatusChange>
}) {
  const { leave, quit: quitLabel } = useMessages().record
  const { settings } = useStatus()
  const quit = useQuit()
  const hasOther = settings.mode !== 'unset' && settings.mode !== trouble.mode
  const label = hasOther ? leave.back : trouble.mode === 'live' ? leave.practice : leave.other
  return (
    <div className={styles.actions}>
      {(hasOther || trouble.problem !== 'newer') && (
        <Button
          variant="quiet"
          isPending={change.isPending}
          onPress={() => change.mutate(() => call('record:leave'))}
        >
          {label}
        </Button>
      )}
      <Button variant="quiet" onPress={() => quit.mutate()}>
        {quitLabel}
      </Button>
    </div>
  )
}
