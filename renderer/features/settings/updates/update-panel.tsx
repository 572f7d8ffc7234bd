import { Search } from 'lucide-react'
import { assertNever } from '#shared/domain/assert-never'
import type { UpdateState } from '#shared/domain/update'
import { useMessages } from '../../../app-shell/locale'
import { useStatusChange } from '../../../app-shell/mutations'
import { useStatus } from '../../../app-shell/status'
import { useNow } from '../../../app-shell/use-now'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { ProgressBar } from '../../../components/feedback/progress-bar'
import { Switch } from '../../../components/fields/switch'
import { Panel } from '../../../components/layout/panel'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import { UpdateSteps } from './update-steps'
import { useUpdate } from './use-update'

/** Newer versions of the console: whether they are looked for, and the way to the one that was found. */
export function UpdatePanel() {
  const { updates: words } = useMessages()
  const { settings, version, update } = useStatus()
  const change = useStatusChange()
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <p>{words.now(version)}</p>
        {update.kind !== 'none' && (
          <Switch
            description={words.looksHint}
            isSelected={settings.looksForUpdates}
            onChange={(looksForUpdates) =>
              change.mutate(() => call('settings:change', { looksForUpdates }))
            }
          >
            {words.looks}
          </Switch>
        )}
        <UpdateWay state={update} />
      </div>
    </Panel>
  )
}

function UpdateWay({ state }: { readonly state: UpdateState }) {
  const { updates: words } = useMessages()
  switch (state.kind) {
    case 'none':
      return <p className={styles.hint}>{words.hindrances[state.hindrance]}</p>
    case 'idle':
      return <Idle checkedAt={state.checkedAt} />
    case 'checking':
      return <p role="status">{words.checking}</p>
    case 'available':
    case 'ready':
      return <Waiting state={state} />
    case 'downloading':
      return <Downloading version={state.newer.version} share={state.share} />
    case 'failed':
      return <Failed state={state} />
    default:
      return assertNever(state)
  }
}

function Idle({ checkedAt }: { readonly checkedAt: number | null }) {
  const { updates: words, formats } = useMessages()
  const update = useUpdate()
  const now = useNow(30)
  return (
    <>
      <p role="status">
        {checkedAt === null ? words.notChecked : words.newest(formats.ago(checkedAt, now))}
      </p>
      <div className={styles.actions}>
        <Button icon={Search} onPress={() => update('check')}>
          {words.check}
        </Button>
      </div>
    </>
  )
}

function Waiting({
  state,
}: {
  readonly state: Extract<UpdateState, { kind: 'available' | 'ready' }>
}) {
  const { updates: words } = useMessages()
  const { version } = state.newer
  return (
    <>
      <p role="status">
        <strong>{state.kind === 'ready' ? words.ready(version) : words.available(version)}</strong>
      </p>
      <p className={styles.hint}>
        {state.kind === 'ready' ? words.readyBody : words.body}
        {state.isDeferred && ` ${words.deferred}`}
      </p>
      <div className={styles.actions}>
        <UpdateSteps isMain state={state} />
      </div>
    </>
  )
}

function Downloading({ version, share }: { readonly version: string; readonly share: number }) {
  const { updates: words } = useMessages()
  const update = useUpdate()
  return (
    <>
      <p>
        <strong>{words.downloading(version)}</strong>
      </p>
      <ProgressBar
        label={words.downloading(version)}
        total={1}
        segments={[{ meaning: 'good', value: share }]}
        valueText={words.share(share)}
      />
      <p className={styles.hint}>{words.share(share)}</p>
      <div className={styles.actions}>
        <Button onPress={() => update('cancel')}>{words.cancel}</Button>
      </div>
    </>
  )
}

function Failed({ state }: { readonly state: Extract<UpdateState, { kind: 'failed' }> }) {
  const { updates: words, errors } = useMessages()
  const update = useUpdate()
  const { title, explanation, action } = errors[state.code]
  return (
    <Notice
      tone="error"
      tag={words.tag}
      title={`${title}.`}
      announce="polite"
      actions={
        state.newer === null ? (
          <Button onPress={() => update('check')}>{words.check}</Button>
        ) : (
          <Button onPress={() => update('download')}>{words.again}</Button>
        )
      }
    >
      {explanation({})} {action}
    </Notice>
  )
}
