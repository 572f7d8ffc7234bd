import type { Ref } from 'react'
import type { ActivateField } from '#shared/domain/fields/activate-fields'
import type { ActivationHints, CheckedForm } from '#shared/domain/runs/activation-form'
import { useMessages } from '../../../app-shell/locale'
import { usePlace } from '../../../app-shell/place'
import { ComboBox } from '../../../components/fields/combo-box'
import { DateTimeField } from '../../../components/fields/date-time-field'
import styles from '../../../components/fields/form-page.module.css'
import { RupiahField } from '../../../components/fields/rupiah-field'
import { Select } from '../../../components/fields/select'
import { TextField } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import { BranchField } from './branch-field'
import { fieldError } from './field-error'
import { LastPayment } from './last-payment'
import { UserField } from './user-field'

/** The gateway the partner's own document names comes first. */
const usualGateway = 'finpay195'

interface FormFieldsProps {
  readonly ref: Ref<HTMLDivElement>
  readonly hints: ActivationHints | null
  /** Null until main has looked the form through. */
  readonly checked: CheckedForm | null
  /** Whether what is wrong with a field is told yet. */
  readonly shows: (field: ActivateField) => boolean
  readonly onLeave: (field: ActivateField) => void
}

export function FormFields({ ref, hints, checked, shows, onLeave }: FormFieldsProps) {
  const messages = useMessages()
  const { activationForm: words, runColumns, formats } = messages
  const { place, showActivation } = usePlace()
  const { form } = place.activation
  const names = runColumns.fields
  const set = (change: Partial<typeof form>) => showActivation({ form: { ...form, ...change } })
  const noted = (field: ActivateField) => ({
    error: checked && shows(field) ? fieldError(field, checked, messages) : undefined,
    onBlur: () => onLeave(field),
  })
  return (
    <Panel>
      <div ref={ref} className={styles.fields}>
        <div data-field="user" className={styles.wide}>
          <UserField {...noted('user')} checked={checked} />
        </div>
        <div data-field="branch">
          <BranchField
            checked={checked}
            error={noted('branch').error}
            onChoose={(branch) => set({ branch })}
          />
        </div>
        <div data-field="packet">
          <Select
            label={names.packet}
            options={(hints?.packets ?? []).map(({ id, code, description }) => ({
              value: id,
              label: description,
              description: code,
            }))}
            value={checked?.packetId || null}
            placeholder={hints?.packets === null ? words.packet.missing : words.packet.placeholder}
            onChange={(packet) => set({ packet })}
            error={noted('packet').error}
          />
        </div>
        <LastPayment hints={hints} packetId={form.packet} form={form} onUse={set} />
        <div data-field="invoiceCode">
          <TextField
            label={names.invoiceCode}
            value={form.invoiceCode}
            onChange={(invoiceCode) => set({ invoiceCode })}
            {...noted('invoiceCode')}
          />
        </div>
        <div data-field="amount">
          <RupiahField
            label={names.amount}
            placeholder={words.amountPlaceholder}
            value={form.amount}
            format={formats.plainRupiah}
            onChange={(amount) => set({ amount })}
            {...noted('amount')}
          />
        </div>
        <div data-field="gateway">
          <ComboBox
            label={names.gateway}
            openLabel={words.openSuggestions(names.gateway)}
            suggestions={[...new Set([usualGateway, ...(hints?.gateways ?? [])])]}
            value={form.gateway}
            onChange={(gateway) => set({ gateway })}
            {...noted('gateway')}
          />
        </div>
        <div data-field="method">
          <ComboBox
            label={names.method}
            openLabel={words.openSuggestions(names.method)}
            suggestions={hints?.methods ?? []}
            value={form.method}
            onChange={(method) => set({ method })}
            {...noted('method')}
          />
        </div>
        <div data-field="paymentDate">
          <DateTimeField
            label={words.paidAt}
            openLabel={words.calendar}
            previousLabel={words.previousMonth}
            nextLabel={words.nextMonth}
            value={form.paymentDate}
            onChange={(paymentDate) => set({ paymentDate })}
            {...noted('paymentDate')}
          />
        </div>
      </div>
    </Panel>
  )
}
