import { X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import { Button } from '../button'
import { classNames } from '../class-names'
import type { Meaning } from '../feedback/meaning'
import styles from './toast.module.css'

export interface ToastMessage {
  readonly meaning: Meaning
  readonly title: string
  readonly description?: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

export type ToastMessages = ToastQueue<ToastMessage>

/** The messages to show; the page holds one and calls `add(message, { timeout })` (ms). */
export function createToastMessages(): ToastMessages {
  return new ToastQueue({ maxVisibleToasts: 3 })
}

export interface ToastsProps {
  readonly messages: ToastMessages
  /** Name of the region. */
  readonly label: string
  readonly closeLabel: string
}

/** Short words about what just happened, bottom right; reached with F6. */
export function Toasts({ messages, label, closeLabel }: ToastsProps) {
  return (
    <AriaToastRegion queue={messages} aria-label={label} className={styles.region ?? ''}>
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={classNames(styles.toast, styles[toast.content.meaning])}
        >
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title" className={styles.title ?? ''}>
              {toast.content.title}
            </Text>
            {toast.content.description !== undefined && (
              <Text slot="description" className={styles.description ?? ''}>
                {toast.content.description}
              </Text>
            )}
          </ToastContent>
          {toast.content.action && (
            <Button
              slot={null}
              size="small"
              onPress={() => {
                toast.content.action?.onPress()
                messages.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" variant="quiet" size="small" icon={X} aria-label={closeLabel} />
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
