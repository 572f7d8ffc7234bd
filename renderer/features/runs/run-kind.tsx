import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { RunKind } from '#shared/domain/runs/run'
import { MessagesProvider, useMessages } from '../../app-shell/locale'
import { type RunRoute, useNavigation, useRoute } from '../../app-shell/navigation'

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

/** Where in this kind of work the operator is, and the way elsewhere in it. */
export function useRunRoute(): {
  readonly route: RunRoute
  readonly goTo: (next: RunRoute) => void
} {
  const kind = useRunKind()
  const { runs } = useRoute()
  const { goTo } = useNavigation()
  return { route: runs[kind], goTo: (next) => goTo(next, kind) }
}
