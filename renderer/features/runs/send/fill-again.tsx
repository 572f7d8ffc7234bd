import { emptyRegistration, openFieldSchema } from '#shared/domain/runs/registration-form'
import type { Run } from '#shared/domain/runs/run'
import { useFormWays } from '../../../app-shell/drafts/use-form-ways'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { call } from '../../../ipc/call'
import type { useRunChange } from '../mutations'
import { useOnlyRow } from '../queries'

/** A shop that was typed has no file to read its password from again: it goes back to its form. */
export function FillAgain({
  run,
  change,
  label,
}: {
  readonly run: Run
  readonly change: ReturnType<typeof useRunChange>
  readonly label: string
}) {
  const { fillRegistration } = useFormWays()
  const { sayFailure } = useToasts()
  const row = useOnlyRow(run).data
  const fill = () => {
    const typed = openFieldSchema.options.map((field) => [field, row?.values[field] ?? ''])
    fillRegistration({ form: { ...emptyRegistration, ...Object.fromEntries(typed) } })
  }
  return (
    <Button
      isDisabled={!row || change.isPending}
      onPress={() =>
        // What was not sent is not to be sent from two places.
        change.mutate(() => call('runs:cancel', { runId: run.id }), {
          onSuccess: fill,
          onError: sayFailure,
        })
      }
    >
      {label}
    </Button>
  )
}
