import { Button } from '../components/button'
import { Notice } from '../components/feedback/notice'
import { toCallError } from '../ipc/call-error'
import { useMessages } from './locale'

/** A failed call in words: what happened, why, what to do now. */
export function FailureNotice({
  error,
  onRetry,
  onDismiss,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}) {
  const { errors, shell } = useMessages()
  const { code, details } = toCallError(error)
  const { title, explanation, action } = errors[code]
  return (
    <Notice
      tone="error"
      tag={shell.failed}
      title={`${title}.`}
      announce="assertive"
      dismissLabel={shell.dismiss}
      {...(onDismiss && { onDismiss })}
      {...(onRetry && { actions: <Button onPress={() => onRetry()}>{shell.retry}</Button> })}
    >
      {explanation(details)} {action}
    </Notice>
  )
}
