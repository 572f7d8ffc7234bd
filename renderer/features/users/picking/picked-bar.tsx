import { Copy, SearchCheck, X } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import { ExportButton, type ExportTarget } from '../export/export-button'
import type { UserLoader } from '../list/user-loader'
import { useCheckSelection } from '../mutations'
import styles from '../users.module.css'
import { listPickedEmails, listPickedIds } from './copy-picked'
import { mostOneByOne, type PickedUsers } from './picked-users'

interface PickedBarProps {
  readonly picked: PickedUsers
  readonly target: ExportTarget
  readonly loader: UserLoader
  /** How many the list has; null while they are counted. */
  readonly listCount: number | null
  readonly onPickAll: () => void
  readonly onClear: () => void
}

/** Who is picked, and what can be done with them. */
export function PickedBar({
  picked,
  target,
  loader,
  listCount,
  onPickAll,
  onClear,
}: PickedBarProps) {
  const { users } = useMessages()
  const { picking } = users
  const { sayFailure } = useToasts()
  // In the bar itself: a toast would lie over its buttons.
  const [said, setSaid] = useState<{ of: PickedUsers; text: string } | null>(null)
  const check = useCheckSelection()
  const { count } = target
  const isTooMany = count === null || count > mostOneByOne

  const copy = (list: () => Promise<readonly string[] | null>, done: (count: number) => string) => {
    list().then((texts) => {
      if (texts === null) setSaid({ of: picked, text: picking.masked })
      else if (copyText(texts.join('\n'))) setSaid({ of: picked, text: done(texts.length) })
    }, sayFailure)
  }
  const isAll = picked.kind === 'matching' && picked.except.size === 0
  return (
    <section aria-label={picking.bar} className={styles.picked}>
      <p role="status" className={styles.pickedCount}>
        {count === null ? users.counting : picking.count(count)}
      </p>
      {!isAll && (
        <Button variant="quiet" size="small" onPress={onPickAll}>
          {listCount === null ? picking.selectAllUncounted : picking.selectAll(listCount)}
        </Button>
      )}
      <Button variant="quiet" size="small" icon={X} onPress={onClear}>
        {picking.clear}
      </Button>
      <span className={styles.pickedActions}>
        <span role="status" className={styles.muted}>
          {isTooMany && count !== null && picking.tooMany(mostOneByOne)}
          {said?.of === picked && said.text}
        </span>
        <Button
          size="small"
          icon={Copy}
          isDisabled={isTooMany}
          onPress={() => copy(() => listPickedEmails(picked, loader), picking.copiedEmails)}
        >
          {picking.copyEmails}
        </Button>
        <Button
          size="small"
          icon={Copy}
          isDisabled={isTooMany}
          onPress={() => copy(() => listPickedIds(picked), picking.copiedIds)}
        >
          {picking.copyIds}
        </Button>
        <Button
          size="small"
          icon={SearchCheck}
          isPending={check.isPending}
          onPress={() => check.mutate(target.selection)}
        >
          {picking.check}
        </Button>
        <ExportButton target={target} size="small" />
      </span>
    </section>
  )
}
