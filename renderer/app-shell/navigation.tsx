import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type HistoryFilter, wholeHistory } from '#shared/domain/history'
import type { RunKind } from '#shared/domain/runs/run'
import type { UserFilter, UserSort } from '#shared/domain/users/user-query'

/**
 * Where in a kind of bulk work the operator is. `opens` is a dialog over the first step, `view` overrides
 * the step that the run's state asks for. What is known of the opened file is in the query cache.
 */
export type RunRoute =
  | { readonly step: 'landing'; readonly opens?: 'paste' }
  | { readonly step: 'columns'; readonly sourceId: number }
  | { readonly step: 'run'; readonly runId: number; readonly view: 'current' | 'check' | 'send' }

/** Which users are asked for, and whose detail is open. Null leaves the list as it was. */
export interface UsersRoute {
  readonly filter: UserFilter | null
  readonly registrationId: string | null
  /** Left out, the order stays as it was. */
  readonly sort?: UserSort
}

/** Which part of history is shown, and what narrows the list of what was done. */
export interface HistoryRoute {
  readonly tab: 'entries' | 'unresolved' | 'answers'
  readonly filter: HistoryFilter
}

/** The parts of the settings: the console's own, what it remembers of senders, and what the service has fixed. */
export type SettingsTab = 'console' | 'senders' | 'reference'

/** The views of the place for activations. */
export type ActivateTab = Exclude<RunKind, 'register'> | 'reconcile' | 'form'

/** The views of the place for registrations. */
export type RegisterTab = 'form' | 'file'

/** The form of one call, or with a run what came of it; what is typed is in its draft. */
export interface FormRoute {
  readonly runId: number | null
}

/** Where in comparing payments the operator is. */
export type ReconcileRoute =
  | { readonly step: 'landing'; readonly opens?: 'paste' }
  | { readonly step: 'columns'; readonly sourceId: number }
  | { readonly step: 'result'; readonly sourceId: number; readonly reconciliationId: number }

/** What is on screen. Going elsewhere and back keeps the place in each. */
export interface Route {
  readonly screen: 'home' | 'register' | 'activate' | 'users' | 'history' | 'settings'
  readonly runs: Readonly<Record<RunKind, RunRoute>>
  readonly registerTab: RegisterTab
  readonly registration: FormRoute
  readonly activateTab: ActivateTab
  readonly activation: FormRoute
  readonly reconcile: ReconcileRoute
  readonly users: UsersRoute
  readonly history: HistoryRoute
  readonly settingsTab: SettingsTab
}

const landing: RunRoute = { step: 'landing' }
const start: Route = {
  screen: 'home',
  runs: { register: landing, activate: landing, check: landing },
  registerTab: 'file',
  registration: { runId: null },
  activateTab: 'form',
  activation: { runId: null },
  reconcile: { step: 'landing' },
  users: { filter: null, registrationId: null },
  history: { tab: 'entries', filter: wholeHistory },
  settingsTab: 'console',
}

type Navigation = ReturnType<typeof createNavigation>

const RouteContext = createContext<Route>(start)
const NavigationContext = createContext<Navigation>(createNavigation(() => undefined))

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [route, setRoute] = useState(start)
  const navigation = useMemo(() => createNavigation(setRoute), [])
  return (
    <NavigationContext value={navigation}>
      <RouteContext value={route}>{children}</RouteContext>
    </NavigationContext>
  )
}

/** Where the operator is; whoever asks is drawn again when that changes. */
export function useRoute(): Route {
  return useContext(RouteContext)
}

/** The ways to go elsewhere; they stay the same. */
export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}

function createNavigation(go: (next: (now: Route) => Route) => void) {
  return {
    showScreen: (screen: Route['screen']) => go((now) => ({ ...now, screen })),
    showRegisterTab: (registerTab: RegisterTab) =>
      go((now) => ({ ...now, screen: 'register', registerTab })),
    showActivateTab: (activateTab: ActivateTab) =>
      go((now) => ({ ...now, screen: 'activate', activateTab })),
    /** Goes to a step of bulk work, wherever the operator is now. */
    goTo: (next: RunRoute, kind: RunKind = 'register') => go((now) => goToRun(now, next, kind)),
    /** Goes to the form of one registration; with a run left out, what came of the last one stays. */
    showRegistration: (registration: Partial<FormRoute> = {}) =>
      go((now) => ({
        ...now,
        screen: 'register',
        registerTab: 'form',
        registration: { ...now.registration, ...registration },
      })),
    /** Goes to the form of one activation; with a run left out, what came of the last one stays. */
    showActivation: (activation: Partial<FormRoute> = {}) =>
      go((now) => ({
        ...now,
        screen: 'activate',
        activateTab: 'form',
        activation: { ...now.activation, ...activation },
      })),
    /** Goes to a step of comparing payments. */
    showReconcile: (reconcile: ReconcileRoute) =>
      go((now) => ({ ...now, screen: 'activate', activateTab: 'reconcile', reconcile })),
    /** What is left out stays as it was. */
    showHistory: (history: Partial<HistoryRoute>) =>
      go((now) => ({ ...now, screen: 'history', history: { ...now.history, ...history } })),
    showSettings: (settingsTab: SettingsTab) =>
      go((now) => ({ ...now, screen: 'settings', settingsTab })),
    showUsers: (users: UsersRoute) =>
      go((now) => ({
        ...now,
        screen: 'users',
        users: { ...now.users, ...users, filter: users.filter ?? now.users.filter },
      })),
  }
}

function goToRun(now: Route, next: RunRoute, kind: RunKind): Route {
  const runs = { ...now.runs, [kind]: next }
  if (kind === 'register') return { ...now, screen: 'register', registerTab: 'file', runs }
  return { ...now, screen: 'activate', activateTab: kind, runs }
}
