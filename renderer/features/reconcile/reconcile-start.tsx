import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { useMenuCommands } from '../../app-shell/use-menu-commands'
import { usePageTitle } from '../../app-shell/use-page-title'
import { PageHeader } from '../../components/layout/page-header'
import { DropZone } from '../runs/landing/drop-zone'
import { PasteDialog } from '../runs/landing/paste-dialog'
import { usePasteAnywhere } from '../runs/landing/use-paste-anywhere'
import styles from '../runs/runs.module.css'
import { useFileWays } from '../runs/use-open-file'
import { useOpenPayments } from './mutations'

/** The file of payments: dropped, chosen or pasted. */
export function ReconcileStart({ isPasting }: { readonly isPasting: boolean }) {
  const { reconcile } = useMessages()
  const { showReconcile } = useNavigation()
  const { open, choose, isOver } = useFileWays(useOpenPayments())
  const openPaste = () => showReconcile({ step: 'landing', opens: 'paste' })
  const closePaste = () => showReconcile({ step: 'landing' })
  const readPaste = (text: string) => open.mutate({ from: 'paste', text })
  usePageTitle(reconcile.start.title)
  useMenuCommands({ paste: openPaste })
  usePasteAnywhere(readPaste)
  return (
    <>
      <PageHeader title={reconcile.start.title} subtitle={reconcile.start.lead} />
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      <DropZone isOver={isOver} isReading={open.isPending} onChoose={choose} onPaste={openPaste} />
      <p className={styles.muted}>{reconcile.onlyHere}</p>
      <PasteDialog
        isOpen={isPasting}
        onClose={closePaste}
        onRead={(text) => {
          closePaste()
          readPaste(text)
        }}
      />
    </>
  )
}
