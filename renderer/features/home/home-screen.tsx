import { useQuery } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components'
import type { UsersOverview } from '#shared/domain/overview'
import { FailureNotice } from '../../app-shell/failure-notice'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { FirstSync } from '../../app-shell/sync/first-sync'
import { useNow } from '../../app-shell/use-now'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Spinner } from '../../components/feedback/spinner'
import { PageHeader } from '../../components/layout/page-header'
import { Panel } from '../../components/layout/panel'
import { useOpenFile } from '../runs/use-open-file'
import { ExpiriesChart, RegistrationsChart } from './charts'
import { Groups } from './groups'
import styles from './home.module.css'
import { overviewQuery } from './queries'
import { useOpenUsers } from './use-open-users'
import { Waiting } from './waiting'

/** The first screen of the day: what needs a person, and the users in figures. */
export function HomeScreen() {
  const { home, shell } = useMessages()
  const overview = useQuery(overviewQuery)
  const { open } = useOpenFile()
  usePageTitle(home.title)
  return (
    <div className={styles.home}>
      <Header />
      {open.error !== null && <FailureNotice error={open.error} onDismiss={() => open.reset()} />}
      {overview.isPending && <Spinner label={shell.loading} />}
      {overview.error !== null && (
        <FailureNotice error={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.data !== undefined && (
        <>
          <Waiting runs={overview.data.runs} />
          {overview.error === null && (
            <Users users={overview.data.users} isCounting={overview.isFetching} />
          )}
        </>
      )}
    </div>
  )
}

function Header() {
  const { home, formats } = useMessages()
  const { userCount, syncedAt } = useStatus()
  const now = useNow(30)
  const open = useOpenUsers()
  if (userCount === 0) return <PageHeader title={home.title} />
  return (
    <PageHeader
      title={home.title}
      subtitle={
        <>
          <AriaButton className={styles.link ?? ''} onPress={() => open({})}>
            {home.lead(userCount)}
          </AriaButton>
          {syncedAt !== null && ` · ${home.synced(formats.ago(syncedAt, now))}`}
        </>
      }
    />
  )
}

/** The figures; those of a large sync are counted for a while after its users are there. */
function Users({
  users,
  isCounting,
}: {
  readonly users: UsersOverview
  readonly isCounting: boolean
}) {
  const { home, shell } = useMessages()
  const { userCount } = useStatus()
  if (users.total === 0 && userCount > 0 && isCounting) return <Spinner label={shell.loading} />
  if (users.total > 0 || userCount > 0) return <UsersInFigures users={users} />
  return (
    <Panel>
      <FirstSync>{home.neverBody}</FirstSync>
    </Panel>
  )
}

function UsersInFigures({ users }: { readonly users: UsersOverview }) {
  return (
    <>
      <div className={styles.charts}>
        <Panel>
          <ExpiriesChart weeks={users.expiries} />
        </Panel>
        <Panel>
          <RegistrationsChart weeks={users.registrations} />
        </Panel>
      </div>
      <Groups users={users} />
    </>
  )
}
