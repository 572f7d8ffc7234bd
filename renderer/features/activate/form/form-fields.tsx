import type { Ref } from 'react'
import type { ActivateField } from '#shared/domain/fields/activate-fields'
import type { ActivationHints } from '#shared/domain/runs/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { ComboBox } from '../../../components/fields/combo-box'
import { DateTimeField } from '../../../components/fields/date-time-field'
import styles from '../../../components/fields/form-page.module.css'
import { RupiahField } from '../../../components/fields/rupiah-field'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import type { Noting } from '../../runs/one-row/noting'
import { BranchField } from './branch-field'
import { useChecked } from './checked-activation'
import { LastPayment } from './last-payment'
import { useActivationField, useSetForm } from './use-activation-field'
import { UserField } from './user-field'

/** The gateway the partner's own document names comes first. */
const usualGateway = 'finpay195'

interface FormFieldsProps extends Noting<ActivateField> {
  readonly ref: Ref<HTMLDivElement>
  readonly hints: ActivationHints | null
}

/** The fields of the call. Typing draws its field alone. */
export function FormFields({ ref, hints, ...noting }: FormFieldsProps) {
  const gateways = [...new Set([usualGateway, ...(hints?.gateways ?? [])])]
  return (
    <Panel>
      <div ref={ref} className={styles.fields}>
        <div data-field="user" className={styles.wide}>
          <UserField {...noting} />
        </div>
        <div data-field="branch">
          <BranchField {...noting} />
        </div>
        <div data-field="packet">
          <PacketField hints={hints} {...noting} />
        </div>
        <LastPayment hints={hints} />
        <div data-field="invoiceCode">
          <InvoiceField {...noting} />
        </div>
        <div data-field="amount">
          <AmountField {...noting} />
        </div>
        <div data-field="gateway">
          <SuggestedField name="gateway" suggestions={gateways} {...noting} />
        </div>
        <div data-field="method">
          <SuggestedField name="method" suggestions={hints?.methods ?? []} {...noting} />
        </div>
        <div data-field="paymentDate">
          <PaidAtField {...noting} />
        </div>
      </div>
    </Panel>
  )
}

function PacketField({ hints, ...noting }: Noting<ActivateField> & Pick<FormFieldsProps, 'hints'>) {
  const { activationForm, runColumns } = useMessages()
  const words = activationForm.packet
  const checked = useChecked()
  const set = useSetForm()
  const { error } = useActivationField('packet', noting)
  return (
    <Select
      label={runColumns.fields.packet}
      options={(hints?.packets ?? []).map(({ id, code, description }) => ({
        value: id,
        label: description,
        description: code,
      }))}
      value={checked?.packetId || null}
      placeholder={hints?.packets === null ? words.missing : words.placeholder}
      onChange={(packet) => set({ packet })}
      error={error}
    />
  )
}

function InvoiceField(noting: Noting<ActivateField>) {
  const { fields } = useMessages().runColumns
  const set = useSetForm()
  return (
    <TextField
      label={fields.invoiceCode}
      onChange={(invoiceCode) => set({ invoiceCode })}
      {...useActivationField('invoiceCode', noting)}
    />
  )
}

function AmountField(noting: Noting<ActivateField>) {
  const { activationForm, runColumns, formats } = useMessages()
  const set = useSetForm()
  return (
    <RupiahField
      label={runColumns.fields.amount}
      placeholder={activationForm.amountPlaceholder}
      format={formats.plainRupiah}
      onChange={(amount) => set({ amount })}
      {...useActivationField('amount', noting)}
    />
  )
}

interface SuggestedFieldProps extends Noting<ActivateField> {
  readonly name: 'gateway' | 'method'
  readonly suggestions: readonly string[]
}

function SuggestedField({ name, suggestions, ...noting }: SuggestedFieldProps) {
  const { activationForm, runColumns } = useMessages()
  const label = runColumns.fields[name]
  const set = useSetForm()
  return (
    <ComboBox
      label={label}
      openLabel={activationForm.openSuggestions(label)}
      suggestions={suggestions}
      onChange={(text) => set({ [name]: text })}
      {...useActivationField(name, noting)}
    />
  )
}

function PaidAtField(noting: Noting<ActivateField>) {
  const { activationForm: words } = useMessages()
  const set = useSetForm()
  return (
    <DateTimeField
      label={words.paidAt}
      openLabel={words.calendar}
      previousLabel={words.previousMonth}
      nextLabel={words.nextMonth}
      onChange={(paymentDate) => set({ paymentDate })}
      {...useActivationField('paymentDate', noting)}
    />
  )
}
