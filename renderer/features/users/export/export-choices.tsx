import { tableFormatSchema } from '#shared/domain/users/user-export'
import { GovernedFacts } from '../../../app-shell/governed/governed-facts'
import { useMessages } from '../../../app-shell/locale'
import { RadioCards } from '../../../components/fields/radio-cards'
import { Select } from '../../../components/fields/select'
import styles from './export.module.css'
import type { ExportForm } from './export-form'

/** Format, columns, and whether personal data is masked. */
export function ExportChoices({
  form,
  hasVisible,
  isMaskFixed,
  onChange,
}: {
  readonly form: ExportForm
  readonly hasVisible: boolean
  /** The administrator's policy has personal data masked. */
  readonly isMaskFixed: boolean
  readonly onChange: (form: ExportForm) => void
}) {
  const { userExport: words } = useMessages()
  return (
    <div className={styles.choices}>
      <RadioCards
        label={words.format}
        value={form.format}
        options={tableFormatSchema.options.map((value) => ({
          value,
          label: words.formats[value].label,
          description: words.formats[value].hint,
        }))}
        onChange={(format) => onChange({ ...form, format })}
      />
      {hasVisible && (
        <Select
          label={words.columnChoice}
          placeholder={words.columnChoice}
          value={form.columns}
          options={(['visible', 'all'] as const).map((value) => ({
            value,
            label: words.columnChoices[value],
          }))}
          onChange={(columns) => onChange({ ...form, columns })}
        />
      )}
      {isMaskFixed ? (
        <GovernedFacts facts={[[words.personal, words.personalChoices.masked.label]]} />
      ) : (
        <RadioCards
          label={words.personal}
          value={form.personal}
          options={(['full', 'masked'] as const).map((value) => ({
            value,
            label: words.personalChoices[value].label,
            description: words.personalChoices[value].hint,
          }))}
          onChange={(personal) => onChange({ ...form, personal })}
        />
      )}
      <p className={styles.note}>{words.recorded}</p>
    </div>
  )
}
