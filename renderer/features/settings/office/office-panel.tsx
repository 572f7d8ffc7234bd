import { useState } from 'react'
import type { OfficeStatus } from '#shared/domain/office'
import { useMessages } from '../../../app-shell/locale'
import { useStatusChange } from '../../../app-shell/mutations'
import { useStatus } from '../../../app-shell/status'
import { useGoverned } from '../../../app-shell/use-governed'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { Panel } from '../../../components/layout/panel'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import { CollisionsDialog } from './collisions-dialog'
import { DesksDialog } from './desks-dialog'
import { OfficeForm } from './office-form'

/** The office whose register this desk shares, and how it stands there. */
export function OfficePanel() {
  const { office: words, policy, shell } = useMessages()
  const { office, settings } = useStatus()
  const [asked, setAsked] = useState<'nothing' | 'enter' | 'leave' | 'collisions' | 'desks'>(
    'nothing',
  )
  const leave = useStatusChange()
  const close = () => setAsked('nothing')
  const isIn = office.address !== ''
  const isJoined = office.state === 'joined'
  const isGoverned = useGoverned()('office')
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <p className={styles.hint}>{words.lead}</p>
        {isIn && (
          <dl className={styles.facts}>
            <dt>{words.address}</dt>
            <dd className={styles.address}>{office.address}</dd>
            {office.desk !== '' && (
              <>
                <dt>{words.desk}</dt>
                <dd>{office.desk}</dd>
              </>
            )}
            <dt>{words.state}</dt>
            <dd>
              <span role="status">
                {settings.mode === 'live' ? words.states[office.state] : words.onlyLive}
              </span>
            </dd>
          </dl>
        )}
        {isGoverned && <p className={styles.hint}>{policy.source}</p>}
        <Refusal office={office} onShow={() => setAsked('collisions')} />
        <div className={styles.actions}>
          <Button onPress={() => setAsked('enter')}>{isIn ? words.change : words.enter}</Button>
          {isJoined && <Button onPress={() => setAsked('desks')}>{words.showDesks}</Button>}
          {isIn && !isGoverned && <Button onPress={() => setAsked('leave')}>{words.leave}</Button>}
        </div>
      </div>
      <Dialog
        title={isIn ? words.change : words.enter}
        isOpen={asked === 'enter'}
        onClose={close}
        closeLabel={shell.close}
        size="small"
      >
        <OfficeForm onEntered={close} />
      </Dialog>
      <DesksDialog isOpen={asked === 'desks'} onClose={close} />
      <CollisionsDialog isOpen={asked === 'collisions'} onClose={close} />
      <AlertDialog
        title={words.leaveTitle}
        isOpen={asked === 'leave'}
        isDangerous
        isPending={leave.isPending}
        confirmLabel={words.leave}
        cancelLabel={shell.keep}
        onClose={close}
        onConfirm={() => leave.mutate(() => call('office:leave'), { onSettled: close })}
      >
        {words.leaveBody}
      </AlertDialog>
    </Panel>
  )
}

/** What only a person can help, where something is so. */
function Refusal({
  office,
  onShow,
}: {
  readonly office: OfficeStatus
  readonly onShow: () => void
}) {
  const { office: words, errors } = useMessages()
  if (office.refusal === null) return null
  const { title, explanation, action } = errors[office.refusal]
  const isCollided = office.refusal === 'office-collisions'
  return (
    <Notice
      tone="error"
      tag={words.tag}
      title={`${title}.`}
      {...(isCollided && { actions: <Button onPress={onShow}>{words.showCollisions}</Button> })}
    >
      {explanation({ count: office.collisions })} {isCollided ? words.lookFirst : action}
    </Notice>
  )
}
