import { useMessages } from '../app-shell/locale'
import { useSync } from '../app-shell/mutations'
import { useStatus } from '../app-shell/status'
import { useNow } from '../app-shell/use-now'
import { Button } from '../components/button'
import { Notice } from '../components/feedback/notice'

/** Says that the connection is back, and offers to bring the users up to date. */
export function BackOnlineNotice({ onDismiss }: { readonly onDismiss: () => void }) {
  const { shell, sync: words, formats } = useMessages()
  const { syncedAt } = useStatus()
  const now = useNow(30)
  const { start } = useSync()
  return (
    <Notice
      tone="good"
      tag={words.back.tag}
      title={words.back.title}
      announce="polite"
      dismissLabel={shell.dismiss}
      onDismiss={onDismiss}
      actions={
        <Button
          onPress={() => {
            start()
            onDismiss()
          }}
        >
          {words.now}
        </Button>
      }
    >
      {syncedAt === null ? words.back.never : words.back.age(formats.ago(syncedAt, now))}
    </Notice>
  )
}
