import { useMessages } from '../../../app-shell/locale'
import { useRoute } from '../../../app-shell/navigation'
import { useHeadingFocus } from '../../../app-shell/use-heading-focus'
import { usePageTitle } from '../../../app-shell/use-page-title'
import { RunKindProvider } from '../../runs/run-kind'
import runs from '../../runs/runs.module.css'
import { RegistrationResult } from './registration-result'
import { RegistrationStep } from './registration-step'

/** One registration: the form, then what became of it. */
export function RegistrationScreen() {
  usePageTitle(useMessages().registrationForm.title)
  const { runId } = useRoute().registration
  const element = useHeadingFocus(runId === null ? 'form' : 'result')
  return (
    <RunKindProvider kind="register">
      <section ref={element} className={runs.screen}>
        {runId === null ? <RegistrationStep /> : <RegistrationResult runId={runId} />}
      </section>
    </RunKindProvider>
  )
}
