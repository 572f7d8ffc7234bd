import { useEffect } from 'react'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { useMenuCommands } from '../../../app-shell/use-menu-commands'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { isTyping } from '../../../app-shell/use-shortcuts'
import { PageHeader } from '../../../components/page-header'
import { FiveSteps } from '../five-steps'
import { useRunPlace } from '../run-kind'
import { useOpenFile } from '../use-open-file'
import { DropZone } from './drop-zone'
import { PasteDialog } from './paste-dialog'
import { RunLists } from './run-lists'
import { Templates } from './templates'

/** The first step: a file, a paste, or a run begun earlier. */
export function Landing() {
  const { registerStart } = useMessages()
  const { open, choose, isOver } = useOpenFile()
  const { place, goTo } = useRunPlace()
  const isPasting = place.step === 'landing' && place.opens === 'paste'
  const openPaste = () => goTo({ step: 'landing', opens: 'paste' })
  const closePaste = () => goTo({ step: 'landing' })
  const readPaste = (text: string) => open.mutate({ from: 'paste', text })
  usePageTitle(registerStart.title)
  useMenuCommands({ paste: openPaste })
  usePasteAnywhere(readPaste)
  return (
    <>
      <PageHeader title={registerStart.title} subtitle={registerStart.lead}>
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

/** Cells pasted with the keyboard while no field has it. */
function usePasteAnywhere(onText: (text: string) => void): void {
  const { registerStart } = useMessages()
  const { say } = useToasts()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping()) return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') say('neutral', registerStart.paste.empty)
      else onText(text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}
