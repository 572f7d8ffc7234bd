import { useMessages } from '../../app-shell/locale'
import { LoneHeader } from '../../app-shell/lone-header/lone-header'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { usePageTitle } from '../../app-shell/use-page-title'
import { Button } from '../../components/button'
import { Notice } from '../../components/feedback/notice'
import { LonePage } from '../../components/layout/lone-page'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { CredentialsForm } from './credentials-form'
import styles from './first-start.module.css'

/** Chooses between practice and the real service; `isAskingAgain` when only the credentials are missing. */
export function FirstStart({ isAskingAgain }: { readonly isAskingAgain: boolean }) {
  const { firstStart, policy: policyWords } = useMessages()
  const { policy } = useStatus()
  const change = useStatusChange()
  const title = isAskingAgain ? firstStart.askAgainTitle : firstStart.title
  usePageTitle(title)
  const practise = () => change.mutate(() => call('practice:start'))
  return (
    <LonePage width="narrow">
      <LoneHeader
        title={title}
        titleClass="marked"
        lead={isAskingAgain ? firstStart.askAgainLead : firstStart.lead}
      />
      {policy.kind === 'in-force' && policy.closedService !== null && (
        <Notice tone="warning" tag={policyWords.tag} title={policyWords.closedTitle}>
          {policyWords.closed(policy.closedService)}
        </Notice>
      )}
      {!isAskingAgain && (
        <Panel title={firstStart.practiceTitle}>
          <p className={styles.text}>{firstStart.practiceBody}</p>
          <Button
            variant="filled"
            autoFocus
            isPending={change.isPending}
            onPress={() => practise()}
          >
            {firstStart.practiceAction}
          </Button>
        </Panel>
      )}
      <Panel title={firstStart.liveTitle}>
        <p className={styles.text}>{firstStart.liveBody}</p>
        <CredentialsForm isMain={isAskingAgain} />
      </Panel>
      {isAskingAgain && (
        <Button variant="quiet" isPending={change.isPending} onPress={() => practise()}>
          {firstStart.askAgainPractice}
        </Button>
      )}
    </LonePage>
  )
}
