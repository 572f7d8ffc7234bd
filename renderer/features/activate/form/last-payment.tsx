import type { ActivationForm, ActivationHints } from '#shared/domain/runs/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'

/** How the chosen packet was paid last, to be taken over by a press. */
export function LastPayment({
  hints,
  packetId,
  form,
  onUse,
}: {
  readonly hints: ActivationHints | null
  readonly packetId: string
  readonly form: ActivationForm
  readonly onUse: (change: Pick<ActivationForm, 'amount' | 'gateway' | 'method'>) => void
}) {
  const { activationForm, formats } = useMessages()
  const words = activationForm.last
  const last = hints?.lastOfPacket[packetId]
  const packet = hints?.packets?.find(({ id }) => id === packetId)
  if (last === undefined || packet === undefined) return null
  const { gateway, method } = last
  const amount = String(last.amountRupiah)
  const isUsed = form.amount === amount && form.gateway === gateway && form.method === method
  if (isUsed) return null
  return (
    <p className={styles.last}>
      <span>
        {words.lead(packet.description)}{' '}
        <strong>{[formats.rupiah(last.amountRupiah), gateway, method].join(' · ')}</strong>
      </span>
      <Button size="small" onPress={() => onUse({ amount, gateway, method })}>
        {words.use}
      </Button>
    </p>
  )
}
