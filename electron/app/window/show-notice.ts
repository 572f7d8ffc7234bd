import { Notification } from 'electron'

// A notification that is let go of can be collected, and its click with it.
const shown = new Set<Notification>()

/** Tells the operator something by the system's notifications, where it has any. */
export function showNotice(
  { title, body }: { readonly title: string; readonly body: string },
  onClick: () => void,
): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('click', onClick)
  notification.on('close', () => shown.delete(notification))
  notification.show()
}
