import { useEffect, useRef, useState } from 'react'
import type { ActivateField } from '#shared/domain/fields/activate-fields'
import { type CheckedForm, isSendable } from '#shared/domain/runs/activation-form'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { PageHeader } from '../../../components/layout/page-header'
import { useNoting } from '../../runs/one-row/noting'
import { CheckedActivationProvider } from './checked-activation'
import { ConfirmDialog } from './confirm-dialog'
import { firstBadField } from './field-error'
import { FormFields } from './form-fields'
import { FormSummary } from './form-summary'
import { useReview, useSendForm } from './mutations'
import { newForm } from './new-form'
import { useActivationHints } from './queries'
import { useSetForm } from './use-activation-field'

/** What one activation is made of, what it means in words, and the way to send it. */
export function FormStep() {
  const { activationForm: words } = useMessages()
  const { showActivation } = useNavigation()
  const { activation } = useDrafts()
  useDateOfToday()
  const hints = useActivationHints()
  const { noting, tellAll, startOver } = useNoting<ActivateField>()
  const [agreed, setAgreed] = useState<CheckedForm | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const review = useReview()
  const send = useSendForm({
    onStarted: (run) => showActivation({ runId: run.id }),
    onStopped: (found) => point(found),
  })

  function point(found: CheckedForm): void {
    setAgreed(null)
    tellAll()
    const field = firstBadField(found)
    fields.current
      ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button)`)
      ?.focus()
  }
  const startReview = () =>
    review.mutate(activation.get().form, {
      onSuccess: (found) => (isSendable(found) ? setAgreed(found) : point(found)),
    })
  const clear = () => {
    startOver()
    activation.set({ form: newForm(), userText: '' })
  }
  return (
    <>
      <PageHeader title={words.title} subtitle={words.lead} />
      <CheckedActivationProvider>
        <div className={styles.columns}>
          <FormFields ref={fields} hints={hints.data ?? null} {...noting} />
          <FormSummary>
            <Button variant="filled" isPending={review.isPending} onPress={startReview}>
              {words.review}
            </Button>
            <Button variant="quiet" onPress={clear}>
              {words.clear}
            </Button>
          </FormSummary>
        </div>
      </CheckedActivationProvider>
      <ConfirmDialog
        checked={agreed}
        error={send.error}
        isPending={send.isPending}
        onConfirm={() => send.mutate(activation.get().form)}
        onClose={() => {
          send.reset()
          setAgreed(null)
        }}
      />
    </>
  )
}

/** A form that comes without a date begins with today; one that is emptied by hand stays so. */
function useDateOfToday(): void {
  const { activation } = useDrafts()
  const set = useSetForm()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes on screen
  useEffect(() => {
    if (activation.get().form.paymentDate === '') set({ paymentDate: newForm().paymentDate })
  }, [])
}
