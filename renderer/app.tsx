import { useQuery } from '@tanstack/react-query'
import { assertNever } from '#shared/domain/assert-never'
import { DraftsProvider } from './app-shell/drafts/drafts'
import { FaultBoundary } from './app-shell/fault-boundary'
import { LocaleProvider } from './app-shell/locale'
import { NavigationProvider, type Route, useRoute } from './app-shell/navigation'
import { statusQuery } from './app-shell/queries'
import { Starting } from './app-shell/starting'
import { StatusProvider, useStatus } from './app-shell/status'
import { ToastProvider } from './app-shell/toasts'
import { ActivateScreen } from './features/activate/activate-screen'
import { FirstStart } from './features/first-start/first-start'
import { HistoryScreen } from './features/history/history-screen'
import { HomeScreen } from './features/home/home-screen'
import { RecordNotice } from './features/record/record-notice'
import { RecordScreen } from './features/record/record-screen'
import { RegisterScreen } from './features/register/register-screen'
import { SettingsScreen } from './features/settings/settings-screen'
import { SafeStart } from './features/support/safe-start'
import { UsersScreen } from './features/users/users-screen'
import { AppShell } from './frame/app-shell'

/** The whole page: waits for main's status, then shows what it calls for. */
export function App() {
  const status = useQuery(statusQuery)
  return (
    <LocaleProvider language={status.data?.settings.language ?? 'id'}>
      <FaultBoundary>
        {status.data === undefined ? (
          <Starting error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <StatusProvider status={status.data}>
            <ToastProvider>
              <ForStatus />
            </ToastProvider>
          </StatusProvider>
        )}
      </FaultBoundary>
    </LocaleProvider>
  )
}

function ForStatus() {
  const { settings, credentials, record, isSafeStart } = useStatus()
  if (isSafeStart) return <SafeStart />
  if (record.trouble) return <RecordScreen trouble={record.trouble} />
  if (settings.mode === 'unset') return <FirstStart isAskingAgain={false} />
  if (settings.mode === 'live' && credentials === 'none') return <FirstStart isAskingAgain />
  // Two services share no runs: a switch begins at the first step.
  return (
    <NavigationProvider key={`${settings.mode} ${settings.baseUrl}`}>
      <DraftsProvider>
        <AppShell>
          <RecordNotice />
          <Screen />
        </AppShell>
      </DraftsProvider>
    </NavigationProvider>
  )
}

function Screen() {
  const route = useRoute()
  return <FaultBoundary key={route.screen}>{screenAt(route.screen)}</FaultBoundary>
}

function screenAt(screen: Route['screen']) {
  switch (screen) {
    case 'home':
      return <HomeScreen />
    case 'settings':
      return <SettingsScreen />
    case 'register':
      return <RegisterScreen />
    case 'users':
      return <UsersScreen />
    case 'activate':
      return <ActivateScreen />
    case 'history':
      return <HistoryScreen />
    default:
      return assertNever(screen)
  }
}
