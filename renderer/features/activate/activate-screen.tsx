import { useMessages } from '../../app-shell/locale'
import { type ActivateTab, type Route, useNavigation, useRoute } from '../../app-shell/navigation'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { SegmentedTabs } from '../../components/layout/segmented-tabs'
import { ReconcileScreen } from '../reconcile/reconcile-screen'
import runStyles from '../runs/runs.module.css'
import { RunsScreen } from '../runs/runs-screen'
import { ActivationScreen } from './form/activation-screen'

const tabs: readonly ActivateTab[] = ['form', 'activate', 'reconcile', 'check']

/** Activating packets and checking users. The views are chosen at the first step; a run has the page to itself. */
export function ActivateScreen() {
  const { shell } = useMessages()
  const route = useRoute()
  const { showActivateTab } = useNavigation()
  const { activateTab } = route
  const work = <Work tab={activateTab} />
  // Where the tabs go, all below them is made again: it cannot follow its own steps there.
  const element = useHeadingFocus(isAtStart(route) ? 'start' : activateTab)
  return (
    <section ref={element} className={runStyles.whole}>
      {isAtStart(route) ? (
        <SegmentedTabs
          label={shell.activateTabs.label}
          tabs={tabs.map((id) => ({ id, label: shell.activateTabs[id], content: work }))}
          selectedId={activateTab}
          onChange={showActivateTab}
        />
      ) : (
        work
      )}
    </section>
  )
}

function Work({ tab }: { readonly tab: ActivateTab }) {
  switch (tab) {
    case 'form':
      return <ActivationScreen />
    case 'reconcile':
      return <ReconcileScreen />
    default:
      return <RunsScreen key={tab} kind={tab} />
  }
}

function isAtStart({ activateTab, activation, reconcile, runs }: Route): boolean {
  switch (activateTab) {
    case 'form':
      return activation.runId === null
    case 'reconcile':
      return reconcile.step === 'landing'
    default:
      return runs[activateTab].step === 'landing'
  }
}
