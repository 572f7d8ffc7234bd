import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { SourceView } from '#shared/ipc/contract'

/** Where in registering the operator is. `view` overrides the step that the run's state asks for. */
export type RegisterPlace =
  | { readonly step: 'landing' }
  | { readonly step: 'columns'; readonly source: SourceView }
  | { readonly step: 'run'; readonly runId: number; readonly view: 'current' | 'check' | 'send' }

/** What is on screen. Going to the settings and back keeps the place in registering. */
export type Place = {
  readonly screen: 'register' | 'settings'
  readonly register: RegisterPlace
}

type PlaceControls = {
  readonly place: Place
  readonly showScreen: (screen: Place['screen']) => void
  readonly goTo: (register: RegisterPlace) => void
}

const start: Place = { screen: 'register', register: { step: 'landing' } }
const PlaceContext = createContext<PlaceControls>({
  place: start,
  showScreen: () => undefined,
  goTo: () => undefined,
})

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(start)
  const controls = useMemo(
    () => ({
      place,
      showScreen: (screen: Place['screen']) => setPlace((now) => ({ ...now, screen })),
      goTo: (register: RegisterPlace) => setPlace({ screen: 'register', register }),
    }),
    [place],
  )
  return <PlaceContext value={controls}>{children}</PlaceContext>
}

export function usePlace(): PlaceControls {
  return useContext(PlaceContext)
}
