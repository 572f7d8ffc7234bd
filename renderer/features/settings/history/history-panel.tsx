import { useMessages } from '../../../app-shell/locale'
import { Panel } from '../../../components/layout/panel'
import { KeepSetting } from './keep-setting'

/** How long what was done stays on record. */
export function HistoryPanel() {
  const { shell } = useMessages()
  return (
    <Panel title={shell.screens.history}>
      <KeepSetting />
    </Panel>
  )
}
