import { DatabaseBackup, Download, FolderOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { copyLives, type SettingsChange } from '#shared/domain/settings'
import { wholeCopy } from '#shared/domain/users/user-export'
import { GovernedFacts } from '../../app-shell/governed/governed-facts'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { useGoverned } from '../../app-shell/use-governed'
import { Button } from '../../components/button'
import { Switch } from '../../components/fields/switch'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import { ExportDialog } from '../users/export/export-dialog'
import { ClearUsersDialog } from './clear-users-dialog'
import { useBackUp, useOpenFolder } from './mutations'
import { NumberChoice } from './number-choice'
import styles from './settings.module.css'

/** What is kept on this computer: shown masked or not, for how long, copied, taken out, deleted. */
export function DataPanel() {
  const { storage: words, settings: settingsWords, policy } = useMessages()
  const isGoverned = useGoverned()
  const { settings, userCount } = useStatus()
  const { say, sayFailure } = useToasts()
  const [asked, setAsked] = useState<'nothing' | 'export' | 'clear'>('nothing')
  const change = useStatusChange()
  const backUp = useBackUp()
  const openFolder = useOpenFolder()
  const set = (part: SettingsChange) => change.mutate(() => call('settings:change', part))
  const close = () => setAsked('nothing')
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        {isGoverned('maskPersonal') ? (
          <GovernedFacts facts={[[words.mask, settings.maskPersonal ? policy.on : policy.off]]} />
        ) : (
          <Switch
            description={words.maskHint}
            isSelected={settings.maskPersonal}
            onChange={(maskPersonal) => set({ maskPersonal })}
          >
            {words.mask}
          </Switch>
        )}
        {isGoverned('copyDays') ? (
          <GovernedFacts facts={[[words.keep, words.lives[settings.deleteUsersAfterDays]]]} />
        ) : (
          <NumberChoice
            label={words.keep}
            description={words.keepHint}
            value={settings.deleteUsersAfterDays}
            choices={copyLives}
            labels={words.lives}
            onChange={(deleteUsersAfterDays) => set({ deleteUsersAfterDays })}
          />
        )}
        <div className={styles.actions}>
          <Button icon={Download} isDisabled={userCount === 0} onPress={() => setAsked('export')}>
            {words.export}
          </Button>
          <Button icon={Trash2} isDisabled={userCount === 0} onPress={() => setAsked('clear')}>
            {words.clear}
          </Button>
        </div>
        <div className={styles.actions}>
          <Button
            icon={DatabaseBackup}
            isPending={backUp.isPending}
            onPress={() =>
              backUp.mutate(undefined, {
                onSuccess: (file) => say('good', words.backedUp(file)),
                onError: sayFailure,
              })
            }
          >
            {words.backUp}
          </Button>
          <Button
            icon={FolderOpen}
            onPress={() => openFolder.mutate('data', { onError: sayFailure })}
          >
            {settingsWords.folders.data}
          </Button>
        </div>
        <p className={styles.hint}>{words.backUpHint}</p>
      </div>
      <ExportDialog
        isOpen={asked === 'export'}
        onClose={close}
        selection={wholeCopy}
        sort={{ by: 'registrationId', descending: false }}
        count={userCount}
        visibleColumns={null}
      />
      <ClearUsersDialog isOpen={asked === 'clear'} onClose={close} />
    </Panel>
  )
}
