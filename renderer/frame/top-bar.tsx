import type { Status } from '#shared/domain/settings'
import type { Messages } from '#shared/locales/id'
import styles from '../app-shell/app-shell.module.css'
import { useMessages } from '../app-shell/locale'
import { useStatus } from '../app-shell/status'
import { classNames } from '../components/class-names'
import { PaletteButton } from '../features/palette/palette-button'

/** The way to everything, and the connection in a word and a dot. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const { shell } = useMessages()
  const status = useStatus()
  return (
    <header className={styles.topBar}>
      <PaletteButton onPress={onSearch} />
      <p role="status" className={styles.connection}>
        <span className={classNames(styles.connectionDot, styles[dotOf(status)])} />
        <span className="visually-hidden">{shell.connection.label}: </span>
        {describe(status, shell.connection)}
      </p>
    </header>
  )
}

function dotOf({ connection, settings }: Status): 'dotGood' | 'dotBad' | 'dotFaint' {
  if (connection === 'bad-credentials' || connection === 'offline') return 'dotBad'
  return connection === 'online' || settings.mode === 'practice' ? 'dotGood' : 'dotFaint'
}

function describe(status: Status, words: Messages['shell']['connection']): string {
  if (status.connection === 'offline') return words.offline
  if (status.connection === 'bad-credentials') return words.badCredentials
  if (status.settings.mode === 'practice') return words.practice
  return status.connection === 'online' ? words.online : words.unknown
}
