import { useEffect } from 'react'
import { readCertificateFault } from '#shared/domain/certificate-fault'
import { errorCodeSchema } from '#shared/domain/error-code'
import type { Run, StopCause } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import { describeReason } from '#shared/locales/reason-text'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { ServiceButton } from '../../../app-shell/service-button'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { call } from '../../../ipc/call'
import { useOpenSource, type useRunChange } from '../mutations'
import { FillAgain } from './fill-again'

/** What is put right in the settings. */
const wayToSettings: ReadonlySet<StopCause> = new Set([
  'credentials',
  'proxy-password',
  'proxy-failed',
  'certificate',
])

/** Why the run stopped by itself, and the way out. */
export function StopNotice({
  run,
  change,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
}) {
  const messages = useMessages()
  const { runSend, runStart } = messages
  const { showSettings } = useNavigation()
  const cause = run.stopCause ?? 'interrupted'
  const isLocked = cause === 'passwords-locked'
  const isTyped = run.source.format === 'form'
  const { title, body, action } = isLocked && isTyped ? runSend.lockedForm : runSend.stops[cause]
  const runId = run.id
  // The settings are there without a service; to go on is not.
  const Way = wayToSettings.has(cause) ? Button : ServiceButton
  const help = (found: StopCause) => {
    if (wayToSettings.has(found)) showSettings('console')
    else change.mutate(() => call('runs:start', { runId, trial: false }))
  }
  return (
    <Notice
      tone="error"
      tag={runStart.runs.states.stopped}
      title={title}
      announce="assertive"
      actions={
        isLocked && isTyped ? (
          <FillAgain run={run} change={change} label={action} />
        ) : isLocked ? (
          <ChooseFile label={action} />
        ) : (
          <>
            <Way isDisabled={change.isPending} onPress={() => help(cause)}>
              {action}
            </Way>
            {cause === 'rows-elsewhere' && (
              <ServiceButton
                isDisabled={change.isPending}
                onPress={() =>
                  change.mutate(() => call('runs:start', { runId, trial: false, takesOn: true }))
                }
              >
                {runSend.stops[cause].takeOn}
              </ServiceButton>
            )}
          </>
        )
      }
    >
      {body} {describeDetail(cause, run.stopDetail, messages)}
    </Notice>
  )
}

/** What is known of why: in the service's words where it said any, a technical word as a sentence. */
function describeDetail(
  cause: StopCause,
  detail: string | null,
  { errors, reasons, shell }: Pick<Messages, 'errors' | 'reasons' | 'shell'>,
): string | null {
  if (detail === null) return null
  const refusal = cause === 'office-refused' ? errorCodeSchema.safeParse(detail) : null
  if (refusal?.success) {
    const { explanation, action } = errors[refusal.data]
    return `${explanation({})} ${action}`
  }
  const fault = cause === 'certificate' ? readCertificateFault(detail) : null
  if (fault) return errors[`certificate-${fault.kind}`].explanation({ ...fault })
  const hasWords = cause === 'credentials' || cause === 'alike-failures'
  return describeReason(detail, reasons) ?? (hasWords ? shell.serverSaid(detail) : null)
}

/** Chosen here, or dropped anywhere on the step, the same file gives the run its passwords back. */
function ChooseFile({ label }: { readonly label: string }) {
  const open = useOpenSource()
  const { sayFailure } = useToasts()
  const { error, reset } = open
  useEffect(() => {
    if (error === null) return
    sayFailure(error)
    reset()
  }, [error, reset, sayFailure])
  return (
    <Button isPending={open.isPending} onPress={() => open.mutate({ from: 'dialog' })}>
      {label}
    </Button>
  )
}
