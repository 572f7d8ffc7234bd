import { X } from 'lucide-react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import styles from './senders.module.css'

export interface RememberedWord {
  readonly key: string
  readonly word: string
  /** The word and what it means. */
  readonly text: string
  readonly forget: () => void
}

/** Words with what they mean, each with the way to forget it. */
export function WordList({ words }: { readonly words: readonly RememberedWord[] }) {
  const { senders } = useMessages()
  return (
    <ul className={styles.words}>
      {words.map(({ key, word, text, forget }) => (
        <li key={key} className={styles.word}>
          <span>{text}</span>
          <Button
            size="small"
            variant="quiet"
            icon={X}
            aria-label={senders.forget.word(word)}
            onPress={forget}
          />
        </li>
      ))}
    </ul>
  )
}
