import type { Run } from '#shared/domain/runs/run'
import { hasEnded, type LeftPart, whatIsLeft } from '#shared/domain/runs/what-is-left'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { Button } from '../../components/button'

/** The ways from a list into a run: to go on with it, or to open it and to work on what is left of it. */
export function WaysIn({ run }: { readonly run: Run }) {
  const messages = useMessages()
  const { goTo, showHistory } = useNavigation()
  const { runs } = messages.runStart
  const { name } = run.source
  const show = (view: 'current' | 'check') => goTo({ step: 'run', runId: run.id, view }, run.kind)
  if (!hasEnded(run) && run.state !== 'running') {
    return (
      <Button aria-label={runs.resumeLabel(name)} onPress={() => show('current')}>
        {runs.resume}
      </Button>
    )
  }
  const { lead, ...left } = whatIsLeft(run)
  const words = messages.runTexts[run.kind].runResult.left
  const workOn = (part: LeftPart) => {
    if (part === 'inDoubt' && run.kind !== 'check') showHistory({ tab: 'unresolved' })
    else show(part === 'toFix' ? 'check' : 'current')
  }
  const offered = hasEnded(run) ? lead : null
  return (
    <>
      <Button
        variant={offered === null ? 'outlined' : 'quiet'}
        aria-label={runs.openLabel(name)}
        onPress={() => show('current')}
      >
        {runs.open}
      </Button>
      {offered !== null && (
        <Button
          aria-label={words.of(words[offered](left[offered]), name)}
          onPress={() => workOn(offered)}
        >
          {words[offered](left[offered])}
        </Button>
      )}
    </>
  )
}
