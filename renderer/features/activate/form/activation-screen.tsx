import { useMessages } from '../../../app-shell/locale'
import { useRoute } from '../../../app-shell/navigation'
import { useHeadingFocus } from '../../../app-shell/use-heading-focus'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { RunKindProvider } from '../../runs/run-kind'
import runs from '../../runs/runs.module.css'
import { ActivationResult } from './activation-result'
import { FormStep } from './form-step'

/** One activation: the form, then what became of it. */
export function ActivationScreen() {
  usePageTitle(useMessages().activationForm.title)
  const { runId } = useRoute().activation
  const element = useHeadingFocus(runId === null ? 'form' : 'result')
  return (
    <RunKindProvider kind="activate">
      <section ref={element} className={runs.screen}>
        {runId === null ? <FormStep /> : <ActivationResult runId={runId} />}
      </section>
    </RunKindProvider>
  )
}
