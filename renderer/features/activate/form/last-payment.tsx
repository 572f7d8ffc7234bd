import type { ActivationHints } from '#shared/domain/runs/activation-form'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { useSetForm } from './use-activation-field'

/** How the chosen packet was paid last, to be taken over by a press. */
export function LastPayment({ hints }: { readonly hints: ActivationHints | null }) {
  const { activationForm, formats } = useMessages()
  const words = activationForm.last
  const { activation } = useDrafts()
  const form = useDraft(activation, (draft) => draft.form)
  const set = useSetForm()
  const packetId = form.packet
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
      <Button size="small" onPress={() => set({ amount, gateway, method })}>
        {words.use}
      </Button>
    </p>
  )
}
