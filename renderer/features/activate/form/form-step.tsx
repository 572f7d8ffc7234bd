import { useRef, useState } from 'react'
import type { ActivateField } from '#shared/domain/fields/activate-fields'
import { type CheckedForm, isSendable } from '#shared/domain/runs/activation-form'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { PageHeader } from '../../../components/layout/page-header'
import { ConfirmDialog } from './confirm-dialog'
import { firstBadField } from './field-error'
import { FormFields } from './form-fields'
import { FormSummary } from './form-summary'
import { useReview, useSendForm } from './mutations'
import { useActivationHints, useCheckedForm } from './queries'
import { newForm, usePaymentDate } from './use-payment-date'

/** What one activation is made of, what it means in words, and the way to send it. */
export function FormStep() {
  const { activationForm: words } = useMessages()
  const { place, showActivation } = usePlace()
  const { form } = place.activation
  usePaymentDate()
  const hints = useActivationHints()
  const checked = useCheckedForm(form)
  const [left, setLeft] = useState<ReadonlySet<ActivateField>>(new Set())
  const [hasTried, setHasTried] = useState(false)
  const [agreed, setAgreed] = useState<CheckedForm | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const review = useReview()
  const send = useSendForm({
    onStarted: (run) => showActivation({ runId: run.id }),
    onStopped: (found) => point(found),
  })

  function point(found: CheckedForm): void {
    setAgreed(null)
    setHasTried(true)
    const field = firstBadField(found)
    fields.current
      ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button)`)
      ?.focus()
  }
  const clear = () => {
    setHasTried(false)
    setLeft(new Set())
    showActivation({ form: newForm(), userText: '' })
  }
  return (
    <>
      <PageHeader title={words.title} subtitle={words.lead} />
      {checked.error !== null && (
        <FailureNotice error={checked.error} onRetry={() => void checked.refetch()} />
      )}
      <div className={styles.columns}>
        <FormFields
          ref={fields}
          hints={hints.data ?? null}
          checked={checked.data ?? null}
          shows={(field) => hasTried || (left.has(field) && form[field] !== '')}
          onLeave={(field) => setLeft((now) => new Set(now).add(field))}
        />
        <FormSummary checked={checked.data ?? null}>
          <Button
            variant="filled"
            isPending={review.isPending}
            onPress={() =>
              review.mutate(form, {
                onSuccess: (found) => (isSendable(found) ? setAgreed(found) : point(found)),
              })
            }
          >
            {words.review}
          </Button>
          <Button variant="quiet" onPress={clear}>
            {words.clear}
          </Button>
        </FormSummary>
      </div>
      <ConfirmDialog
        checked={agreed}
        error={send.error}
        isPending={send.isPending}
        onConfirm={() => send.mutate(form)}
        onClose={() => {
          send.reset()
          setAgreed(null)
        }}
      />
    </>
  )
}
