import { useState } from 'react'
import { reloadedHash } from '#shared/ipc/bridge'
import { useMessages } from '../app-shell/locale'
import { Notice } from '../components/feedback/notice'

/** Says once that the page's process ended and was begun again. */
export function ReloadedNotice() {
  const { support, shell } = useMessages()
  const [isShown, setIsShown] = useState(() => window.location.hash === reloadedHash)
  if (!isShown) return null
  const { tag, title, body } = support.reloaded
  return (
    <Notice
      tone="warning"
      tag={tag}
      title={title}
      announce="polite"
      dismissLabel={shell.dismiss}
      onDismiss={() => setIsShown(false)}
    >
      {body}
    </Notice>
  )
}
