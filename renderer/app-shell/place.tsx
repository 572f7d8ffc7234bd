import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type HistoryFilter, wholeHistory } from '#shared/domain/history'
import { type ActivationForm, emptyForm } from '#shared/domain/runs/activation-form'
import type { Reconciliation } from '#shared/domain/runs/reconcile'
import {
  emptyRegistration,
  type RegistrationForm,
  registrationFromSearch,
} from '#shared/domain/runs/registration-form'
import type { RunKind } from '#shared/domain/runs/run'
import type { UserFilter, UserSort } from '#shared/domain/users/user-query'
import type { SourceView } from '#shared/ipc/contract/sources'

/**
 * Where in a kind of bulk work the operator is. `opens` is a dialog over the first step, `view` overrides
 * the step that the run's state asks for.
 */
export type RunPlace =
  | { readonly step: 'landing'; readonly opens?: 'paste' }
  | { readonly step: 'columns'; readonly source: SourceView }
  | { readonly step: 'run'; readonly runId: number; readonly view: 'current' | 'check' | 'send' }

/** Which users are asked for, and whose detail is open. Null leaves the list as it was. */
export interface UsersPlace {
  readonly filter: UserFilter | null
  readonly registrationId: string | null
  /** Left out, the order stays as it was. */
  readonly sort?: UserSort
}

/** Which part of history is shown, and what narrows the list of what was done. */
export interface HistoryPlace {
  readonly tab: 'entries' | 'waiting' | 'answers'
  readonly filter: HistoryFilter
}

/** The parts of the settings: the console's own, and what the service has fixed. */
export type SettingsTab = 'console' | 'reference'

/** The views of the place for activations. */
export type ActivateTab = Exclude<RunKind, 'register'> | 'reconcile' | 'form'

/** One activation as far as it is typed; with a run it was sent. */
export interface ActivationPlace {
  readonly form: ActivationForm
  /** How the user was named: what was typed, or what was chosen. */
  readonly userText: string
  readonly runId: number | null
}

/** The views of the place for registrations. */
export type RegisterTab = 'form' | 'file'

/** One registration as far as it is typed; with a run it was sent, and its password is no longer here. */
export interface RegistrationPlace {
  readonly form: RegistrationForm
  readonly password: string
  /** The password was made here, and nobody has seen or copied it yet. */
  readonly isUnseen: boolean
  readonly runId: number | null
}

/** Where in comparing payments the operator is. */
export type ReconcilePlace =
  | { readonly step: 'landing'; readonly opens?: 'paste' }
  | { readonly step: 'columns'; readonly source: SourceView }
  | {
      readonly step: 'result'
      /** With its columns as they were matched. */
      readonly source: SourceView
      readonly reconciliation: Reconciliation
    }

/** What is on screen. Going elsewhere and back keeps the place in each. */
export interface Place {
  readonly screen: 'home' | 'register' | 'activate' | 'users' | 'history' | 'settings'
  readonly runs: Readonly<Record<RunKind, RunPlace>>
  readonly registerTab: RegisterTab
  readonly registration: RegistrationPlace
  readonly activateTab: ActivateTab
  readonly activation: ActivationPlace
  readonly reconcile: ReconcilePlace
  readonly users: UsersPlace
  readonly history: HistoryPlace
  readonly settingsTab: SettingsTab
}

interface PlaceControls {
  readonly place: Place
  readonly showScreen: (screen: Place['screen']) => void
  readonly showRegisterTab: (tab: RegisterTab) => void
  readonly showActivateTab: (tab: ActivateTab) => void
  /** Goes to a step of bulk work, wherever the operator is now. */
  readonly goTo: (place: RunPlace, kind?: RunKind) => void
  /** Goes to the form of one registration. What is left out stays as it was. */
  readonly showRegistration: (registration: Partial<RegistrationPlace>) => void
  /** Goes to that form for somebody who was searched for in vain; what is typed there already stays. */
  readonly startRegistration: (searched: string) => void
  /** Goes to the form of one activation. What is left out stays as it was. */
  readonly showActivation: (activation: Partial<ActivationPlace>) => void
  /** Goes to a step of comparing payments. */
  readonly showReconcile: (place: ReconcilePlace) => void
  readonly showUsers: (users: UsersPlace) => void
  /** What is left out stays as it was. */
  readonly showHistory: (history: Partial<HistoryPlace>) => void
  readonly showSettings: (tab: SettingsTab) => void
}

const landing: RunPlace = { step: 'landing' }
const start: Place = {
  screen: 'home',
  runs: { register: landing, activate: landing, check: landing },
  registerTab: 'file',
  registration: { form: emptyRegistration, password: '', isUnseen: false, runId: null },
  activateTab: 'form',
  activation: { form: emptyForm, userText: '', runId: null },
  reconcile: { step: 'landing' },
  users: { filter: null, registrationId: null },
  history: { tab: 'entries', filter: wholeHistory },
  settingsTab: 'console',
}
const PlaceContext = createContext<PlaceControls>({
  place: start,
  showScreen: () => undefined,
  showRegisterTab: () => undefined,
  showActivateTab: () => undefined,
  goTo: () => undefined,
  showRegistration: () => undefined,
  startRegistration: () => undefined,
  showActivation: () => undefined,
  showReconcile: () => undefined,
  showUsers: () => undefined,
  showHistory: () => undefined,
  showSettings: () => undefined,
})

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(start)
  const controls = useMemo(
    () => ({
      place,
      showScreen: (screen: Place['screen']) => setPlace((now) => ({ ...now, screen })),
      showRegisterTab: (registerTab: RegisterTab) =>
        setPlace((now) => ({ ...now, screen: 'register', registerTab })),
      showActivateTab: (activateTab: ActivateTab) =>
        setPlace((now) => ({ ...now, screen: 'activate', activateTab })),
      goTo: (next: RunPlace, kind: RunKind = 'register') =>
        setPlace((now) => goToRun(now, next, kind)),
      showRegistration: (registration: Partial<RegistrationPlace>) =>
        setPlace((now) => ({
          ...now,
          screen: 'register',
          registerTab: 'form',
          registration: { ...now.registration, ...registration },
        })),
      startRegistration: (searched: string) =>
        setPlace((now) => ({
          ...now,
          screen: 'register',
          registerTab: 'form',
          registration: startFrom(now.registration, searched),
        })),
      showActivation: (activation: Partial<ActivationPlace>) =>
        setPlace((now) => ({
          ...now,
          screen: 'activate',
          activateTab: 'form',
          activation: { ...now.activation, ...activation },
        })),
      showReconcile: (reconcile: ReconcilePlace) =>
        setPlace((now) => ({ ...now, screen: 'activate', activateTab: 'reconcile', reconcile })),
      showHistory: (history: Partial<HistoryPlace>) =>
        setPlace((now) => ({
          ...now,
          screen: 'history',
          history: { ...now.history, ...history },
        })),
      showSettings: (settingsTab: SettingsTab) =>
        setPlace((now) => ({ ...now, screen: 'settings', settingsTab })),
      showUsers: (users: UsersPlace) =>
        setPlace((now) => ({
          ...now,
          screen: 'users',
          users: { ...now.users, ...users, filter: users.filter ?? now.users.filter },
        })),
    }),
    [place],
  )
  return <PlaceContext value={controls}>{children}</PlaceContext>
}

function startFrom({ form, password, isUnseen, runId }: RegistrationPlace, searched: string) {
  const asked = registrationFromSearch(searched)
  const isTyped = password !== '' || form.storeName + form.phone + form.email !== ''
  if (runId !== null || !isTyped) return { form: asked, password: '', isUnseen: false, runId: null }
  const fill = (field: 'storeName' | 'phone' | 'email') => form[field] || asked[field]
  const filled = { storeName: fill('storeName'), phone: fill('phone'), email: fill('email') }
  return { form: { ...form, ...filled }, password, isUnseen, runId }
}

function goToRun(now: Place, next: RunPlace, kind: RunKind): Place {
  const runs = { ...now.runs, [kind]: next }
  if (kind === 'register') return { ...now, screen: 'register', registerTab: 'file', runs }
  return { ...now, screen: 'activate', activateTab: kind, runs }
}

export function usePlace(): PlaceControls {
  return useContext(PlaceContext)
}
