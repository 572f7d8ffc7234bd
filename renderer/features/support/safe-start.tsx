import { useMutation } from '@tanstack/react-query'
import { useMessages } from '../../app-shell/locale'
import { LoneHeader } from '../../app-shell/lone-header/lone-header'
import { useStatusChange } from '../../app-shell/mutations'
import { useToasts } from '../../app-shell/toasts'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Button } from '../../components/button'
import { LonePage } from '../../components/layout/lone-page'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { DiagnosticsButton } from './diagnostics-dialog'
import styles from './support.module.css'

/** In place of everything else once two starts failed: nothing was opened, and the operator says what is. */
export function SafeStart() {
  const { safe } = useMessages().support
  const { sayFailure } = useToasts()
  const change = useStatusChange()
  const quit = useMutation({ mutationFn: () => call('app:quit'), onError: sayFailure })
  usePageTitle(safe.title)
  return (
    <LonePage>
      <LoneHeader title={safe.title} lead={safe.lead} />
      <Panel title={safe.leftOut}>
        <ul className={styles.parts}>
          {safe.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className={styles.muted}>{safe.kept}</p>
      </Panel>
      <div className={styles.actions}>
        <Button
          variant="filled"
          isPending={change.isPending}
          onPress={() => change.mutate(() => call('app:open-usual'))}
        >
          {safe.usual}
        </Button>
        <DiagnosticsButton />
        <Button variant="quiet" onPress={() => quit.mutate()}>
          {safe.quit}
        </Button>
      </div>
    </LonePage>
  )
}
