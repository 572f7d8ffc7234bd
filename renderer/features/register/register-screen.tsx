import { useMessages } from '../../app-shell/locale'
import { type RegisterTab, useNavigation, useRoute } from '../../app-shell/navigation'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { SegmentedTabs } from '../../components/layout/segmented-tabs'
import runStyles from '../runs/runs.module.css'
import { RunsScreen } from '../runs/runs-screen'
import { RegistrationScreen } from './form/registration-screen'

const tabs: readonly RegisterTab[] = ['form', 'file']

/** Registering one shop or many. A run of a file has the page to itself. */
export function RegisterScreen() {
  const words = useMessages().registrationForm.tabs
  const route = useRoute()
  const { showRegisterTab } = useNavigation()
  const { registerTab, runs } = route
  const { step } = runs.register
  const isForm = registerTab === 'form'
  // Where the tabs go, all below them is made again: it cannot follow its own steps there.
  const element = useHeadingFocus(isForm ? 'landing' : step)
  const work = isForm ? <RegistrationScreen /> : <RunsScreen kind="register" />
  return (
    <section ref={element} className={runStyles.whole}>
      {isForm || step === 'landing' ? (
        <SegmentedTabs
          label={words.label}
          tabs={tabs.map((id) => ({ id, label: words[id], content: work }))}
          selectedId={registerTab}
          onChange={showRegisterTab}
        />
      ) : (
        work
      )}
    </section>
  )
}
