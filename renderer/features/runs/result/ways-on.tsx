import { useState } from 'react'
import type { Run } from '#shared/domain/runs/run'
import {
  type ClosablePart,
  closablePartSchema,
  type LeftPart,
  leftParts,
  whatIsLeft,
} from '#shared/domain/runs/what-is-left'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { call } from '../../../ipc/call'
import { SendDialog } from '../check/send-dialog'
import { useRunChange } from '../mutations'
import { useRunRoute } from '../run-kind'
import { CloseDialog } from './close-dialog'
import { ResendDialog } from './resend-dialog'

/** What is left of a run, each with the button that works on it; the first is the one to press. */
export function WaysOn({ run }: { readonly run: Run }) {
  const { runResult } = useMessages()
  const { say, sayFailure } = useToasts()
  const { goTo } = useRunRoute()
  const { showHistory } = useNavigation()
  const change = useRunChange(run.id)
  const [asked, setAsked] = useState<'nothing' | 'send' | 'resend' | 'close'>('nothing')
  const { lead, ...left } = whatIsLeft(run)
  const runId = run.id
  const close = () => setAsked('nothing')
  const show = (view: 'current' | 'check') => goTo({ step: 'run', runId, view })
  const work = (steps: () => Promise<Run>, onSuccess: () => void) =>
    change.mutate(steps, { onSuccess, onError: sayFailure, onSettled: close })

  const start = () => call('runs:start', { runId, trial: false })
  const sendRest = async () => {
    await takeUp(run)
    return start()
  }
  const sendRefused = async () => {
    const again = await call('runs:resend-refused', { runId })
    if (again.waiting > 0) say('bad', runResult.left.again.waiting(again.waiting))
    return again.changed === 0 ? again.run : start()
  }
  const closeRows = async (parts: ClosablePart[], reason: string) => {
    const closed = await call('runs:close-rows', { runId, parts, reason })
    const isWaiting = parts.includes('refused') && closed.run.totals.refused > 0
    const { done, waiting } = runResult.close
    say('good', [done(closed.changed), ...(isWaiting ? [waiting] : [])].join(' '))
    return closed.run
  }
  const hasClosable = closablePartSchema.options.some((part) => left[part] > 0)
  const open: Readonly<Record<LeftPart, () => void>> = {
    toSend: () => setAsked('send'),
    toFix: () =>
      work(
        () => takeUp(run),
        () => show('check'),
      ),
    refused: () => setAsked('resend'),
    inDoubt: () =>
      run.kind === 'check'
        ? work(start, () => show('current'))
        : showHistory({ tab: 'unresolved' }),
  }
  return (
    <>
      {leftParts
        .filter((part) => left[part] > 0)
        .map((part) => (
          <Button
            key={part}
            variant={part === lead ? 'filled' : 'outlined'}
            isDisabled={change.isPending}
            onPress={() => open[part]()}
          >
            {runResult.left[part](left[part])}
          </Button>
        ))}
      {hasClosable && (
        <Button variant="quiet" isDisabled={change.isPending} onPress={() => setAsked('close')}>
          {runResult.close.action}
        </Button>
      )}
      <CloseDialog
        left={left}
        isOpen={asked === 'close'}
        isPending={change.isPending}
        onClose={close}
        onConfirm={(parts, reason) =>
          work(
            () => closeRows(parts, reason),
            () => undefined,
          )
        }
      />
      <SendDialog
        run={run}
        isOpen={asked === 'send'}
        isPending={change.isPending}
        onClose={close}
        onConfirm={() => work(sendRest, () => show('current'))}
      />
      <ResendDialog
        refused={left.refused}
        others={left.toSend}
        isOpen={asked === 'resend'}
        isPending={change.isPending}
        onClose={close}
        onConfirm={() => work(sendRefused, () => show('current'))}
      />
    </>
  )
}

/** The run as it can be worked on: one that was cancelled is taken up again. */
function takeUp(run: Run): Promise<Run> {
  return run.state === 'cancelled'
    ? call('runs:reopen', { runId: run.id })
    : call('runs:find', { runId: run.id })
}
