import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { createToastMessages, type ToastMessage, Toasts } from '../components/overlays/toast'
import { toCallError } from '../ipc/call-error'
import { useMessages } from './locale'

const shownMs = 6000
/** Long enough to read three sentences twice; a pointer or the keyboard in it holds it longer. */
const failureShownMs = 20_000

interface Saying {
  readonly say: (meaning: ToastMessage['meaning'], title: string) => void
  /** A failure in the locale's words: what happened, why, what to do. */
  readonly sayFailure: (error: unknown) => void
  /** Something to look at, with the way to it. */
  readonly sayWithWay: (
    words: { readonly title: string; readonly body: string },
    way: NonNullable<ToastMessage['action']>,
  ) => void
}

const ToastContext = createContext<Saying>({
  say: () => undefined,
  sayFailure: () => undefined,
  sayWithWay: () => undefined,
})

/** Short words about what just happened, from anywhere below. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const messages = useMessages()
  const [toasts] = useState(createToastMessages)
  const saying = useMemo<Saying>(
    () => ({
      say: (meaning, title) => {
        toasts.add({ meaning, title }, { timeout: shownMs })
      },
      sayFailure: (error) => {
        const { code, details } = toCallError(error)
        const { title, explanation, action } = messages.errors[code]
        const description = `${explanation(details)} ${action}`
        toasts.add({ meaning: 'bad', title, description }, { timeout: failureShownMs })
      },
      sayWithWay: ({ title, body }, action) => {
        const message = { meaning: 'unknown', title, description: body, action } as const
        toasts.add(message, { timeout: failureShownMs })
      },
    }),
    [toasts, messages],
  )
  return (
    <ToastContext value={saying}>
      {children}
      <Toasts
        messages={toasts}
        label={messages.shell.messagesLabel}
        closeLabel={messages.shell.dismiss}
      />
    </ToastContext>
  )
}

export function useToasts(): Saying {
  return useContext(ToastContext)
}
