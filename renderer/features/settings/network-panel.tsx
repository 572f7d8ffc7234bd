import { GovernedFacts } from '../../app-shell/governed/governed-facts'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import { useGoverned } from '../../app-shell/use-governed'
import { Panel } from '../../components/layout/panel'
import { ProxyChoice } from '../first-start/proxy-choice'
import { Authorities } from './authorities'
import styles from './settings.module.css'

/** How calls leave this computer. */
export function NetworkPanel() {
  const { network } = useMessages().settings
  const { settings } = useStatus()
  const isGoverned = useGoverned()
  return (
    <Panel title={network.title}>
      <div className={styles.fields}>
        {isGoverned('proxy') ? (
          <GovernedFacts
            facts={[
              settings.proxyMode === 'own'
                ? [network.address, settings.proxyUrl]
                : [network.mode, network.modes[settings.proxyMode]],
            ]}
          />
        ) : (
          <ProxyChoice />
        )}
        <Authorities />
      </div>
    </Panel>
  )
}
