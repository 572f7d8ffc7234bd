import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { RunKind } from '#shared/domain/runs/run'
import { MessagesProvider, useMessages } from '../../app-shell/locale'
import { type RunPlace, usePlace } from '../../app-shell/place'

const KindContext = createContext<RunKind>('register')

/** What is below works with this kind of bulk work, and speaks of it in its words. */
export function RunKindProvider({
  kind,
  children,
}: {
  readonly kind: RunKind
  readonly children: ReactNode
}) {
  const messages = useMessages()
  const words = useMemo(() => ({ ...messages, ...messages.runTexts[kind] }), [messages, kind])
  return (
    <KindContext value={kind}>
      <MessagesProvider messages={words}>{children}</MessagesProvider>
    </KindContext>
  )
}

export function useRunKind(): RunKind {
  return useContext(KindContext)
}

/** The place in this kind of work, and the way to another one. */
export function useRunPlace(): {
  readonly place: RunPlace
  readonly goTo: (next: RunPlace) => void
} {
  const kind = useRunKind()
  const { place, goTo } = usePlace()
  return { place: place.runs[kind], goTo: (next) => goTo(next, kind) }
}
