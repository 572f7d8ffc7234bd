import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { PageHeader } from '../../../components/layout/page-header'
import { FiveSteps } from '../five-steps'
import { useRunRoute } from '../run-kind'
import { useOpenFile } from '../use-open-file'
import { DropZone } from './drop-zone'
import { PasteDialog } from './paste-dialog'
import { RunLists } from './run-lists'
import { Templates } from './templates'
import { usePasteAnywhere } from './use-paste-anywhere'

/** The first step: a file, a paste, or a run begun earlier. */
export function Landing() {
  const { runStart } = useMessages()
  const { open, choose, isOver } = useOpenFile()
  const { route, goTo } = useRunRoute()
  const isPasting = route.step === 'landing' && route.opens === 'paste'
  const openPaste = () => goTo({ step: 'landing', opens: 'paste' })
  const closePaste = () => goTo({ step: 'landing' })
  const readPaste = (text: string) => open.mutate({ from: 'paste', text })
  usePageTitle(runStart.title)
  useMenuCommands({ paste: openPaste })
  usePasteAnywhere(readPaste)
  return (
    <>
      <PageHeader title={runStart.title} subtitle={runStart.lead}>
        <FiveSteps current="file" />
      </PageHeader>
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      <DropZone isOver={isOver} isReading={open.isPending} onChoose={choose} onPaste={openPaste} />
      <Templates />
      <RunLists />
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
