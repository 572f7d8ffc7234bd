import { useMessages } from '../../app-shell/locale'
import { type RegisterTab, usePlace } from '../../app-shell/place'
import { SegmentedTabs } from '../../components/segmented-tabs'
import { RunsScreen } from '../runs/runs-screen'
import { RegistrationScreen } from './form/registration-screen'

const tabs: readonly RegisterTab[] = ['form', 'file']

/** Registering one shop or many. The ways are chosen at the first step; a run has the page to itself. */
export function RegisterScreen() {
  const words = useMessages().registrationForm.tabs
  const { place, showRegisterTab } = usePlace()
  const { registerTab, registration, runs } = place
  const isForm = registerTab === 'form'
  const work = isForm ? <RegistrationScreen /> : <RunsScreen kind="register" />
  const isAtStart = isForm ? registration.runId === null : runs.register.step === 'landing'
  if (!isAtStart) return work
  return (
    <SegmentedTabs
      label={words.label}
      tabs={tabs.map((id) => ({ id, label: words[id], content: work }))}
      selectedId={registerTab}
      onChange={showRegisterTab}
    />
  )
}
