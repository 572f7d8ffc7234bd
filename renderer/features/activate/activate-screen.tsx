import { useMessages } from '../../app-shell/locale'
import { usePlace } from '../../app-shell/place'
import { SegmentedTabs } from '../../components/segmented-tabs'
import { RunsScreen } from '../runs/runs-screen'

/** Activating packets and checking users. The views are chosen at the first step; a run has the page to itself. */
export function ActivateScreen() {
  const { shell } = useMessages()
  const { place, showActivateTab } = usePlace()
  const { activateTab } = place
  const work = <RunsScreen key={activateTab} kind={activateTab} />
  if (place.runs[activateTab].step !== 'landing') return work
  return (
    <SegmentedTabs
      label={shell.activateTabs.label}
      tabs={[
        { id: 'activate', label: shell.activateTabs.activate, content: work },
        { id: 'check', label: shell.activateTabs.check, content: work },
      ]}
      selectedId={activateTab}
      onChange={showActivateTab}
    />
  )
}
