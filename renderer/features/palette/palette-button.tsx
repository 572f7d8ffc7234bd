import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useMessages } from '../../app-shell/locale'
import { useStatus } from '../../app-shell/status'
import styles from './palette.module.css'

/** Opens the palette; looks like the field it opens, with the keys that do the same. */
export function PaletteButton({ onPress }: { readonly onPress: () => void }) {
  const { palette } = useMessages()
  const isMac = useStatus().platform === 'darwin'
  return (
    <Button
      className={styles.button ?? ''}
      aria-label={palette.openShort}
      aria-haspopup="dialog"
      onPress={() => onPress()}
    >
      <Search aria-hidden size={14} strokeWidth={1.75} />
      <span className={styles.buttonText}>{palette.open}</span>
      <kbd className={styles.keys}>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
    </Button>
  )
}
