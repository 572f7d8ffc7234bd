import { useMessages } from '../../app-shell/locale'
import { usePlace } from '../../app-shell/place'
import { SegmentedTabs } from '../../components/segmented-tabs'
import { ReconcileScreen } from '../reconcile/reconcile-screen'
import { RunsScreen } from '../runs/runs-screen'

/** Activating packets and checking users. The views are chosen at the first step; a run has the page to itself. */
export function ActivateScreen() {
  const { shell } = useMessages()
  const { place, showActivateTab } = usePlace()
  const { activateTab } = place
  const isReconciling = activateTab === 'reconcile'
  const work = isReconciling ? (
    <ReconcileScreen />
  ) : (
    <RunsScreen key={activateTab} kind={activateTab} />
  )
  const { step } = isReconciling ? place.reconcile : place.runs[activateTab]
  if (step !== 'landing') return work
  return (
    <SegmentedTabs
      label={shell.activateTabs.label}
      tabs={[
        { id: 'activate', label: shell.activateTabs.activate, content: work },
        { id: 'reconcile', label: shell.activateTabs.reconcile, content: work },
        { id: 'check', label: shell.activateTabs.check, content: work },
      ]}
      selectedId={activateTab}
      onChange={showActivateTab}
    />
  )
}
