import type { Run } from '#shared/domain/runs/run'
import { hasEnded, isOver, whatIsLeft } from '#shared/domain/runs/what-is-left'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'

/** The way back into a run from a list, called by what is left of it, and with its file for those who do not see the list. */
export function useWayOn(run: Run): {
  readonly label: string
  readonly name: string
  readonly open: () => void
} {
  const messages = useMessages()
  const { goTo, showHistory } = useNavigation()
  const { runs } = messages.runStart
  const file = run.source.name
  const show = (view: 'current' | 'check') => goTo({ step: 'run', runId: run.id, view }, run.kind)
  const { lead, ...left } = whatIsLeft(run)
  if (!hasEnded(run) && run.state !== 'running') {
    return { label: runs.resume, name: runs.resumeLabel(file), open: () => show('current') }
  }
  if (isOver(run) || run.state === 'running' || lead === null) {
    return { label: runs.open, name: runs.openLabel(file), open: () => show('current') }
  }
  const words = messages.runTexts[run.kind].runResult.left
  const label = words[lead](left[lead])
  const open = () => {
    if (lead === 'inDoubt' && run.kind !== 'check') showHistory({ tab: 'unresolved' })
    else show(lead === 'toFix' ? 'check' : 'current')
  }
  return { label, name: words.of(label, file), open }
}
