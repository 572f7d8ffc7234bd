import { useEffect } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { isTyping } from '../../../app-shell/use-shortcuts'

/** Cells pasted with the keyboard while no field has it. */
export function usePasteAnywhere(onText: (text: string) => void): void {
  const { runStart } = useMessages()
  const { say } = useToasts()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping()) return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') say('neutral', runStart.paste.empty)
      else onText(text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}
