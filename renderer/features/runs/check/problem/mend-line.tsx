import type { ProblemGroup } from '#shared/domain/runs/row'
import type { Output } from '#shared/ipc/contract'
import { useMessages } from '../../../../app-shell/locale'
import { Button } from '../../../../components/button'
import { Select, type SelectOption } from '../../../../components/fields/select'
import { TextField } from '../../../../components/fields/text-field'
import { shownPlace } from '../../rows/row-place'
import styles from '../check.module.css'
import { cutText } from '../quote-value'

/** One text of cells that are wrong: how many rows say it, which, and what it is to become. */
export function MendLine({
  group: { field },
  text: { text, count, rows },
  value,
  suggestion,
  choices,
  onChange,
  onShow,
}: {
  readonly group: ProblemGroup
  readonly text: Output<'runs:problem-texts'>['texts'][number]
  readonly value: string
  /** What was probably meant; null where nobody can say, or something was written. */
  readonly suggestion: string | null
  /** All that the value may be; undefined where it is free. */
  readonly choices: readonly SelectOption<string>[] | undefined
  readonly onChange: (value: string) => void
  readonly onShow: () => void
}) {
  const messages = useMessages()
  const { runCheck, runColumns } = messages
  const words = runCheck.fill
  const isPassword = field === 'password'
  const shown = isPassword
    ? words.hidden
    : text.trim() === ''
      ? runCheck.emptyCell
      : `“${cutText(text)}”`
  const places = rows.map((row) => shownPlace(row, messages)).join(', ')
  const label = words.valueFor(shown)
  const meant = choices?.find((choice) => choice.value === suggestion)?.label ?? suggestion
  return (
    <li className={styles.mendLine}>
      <div className={styles.mendBefore}>
        <strong title={isPassword ? undefined : text}>{shown}</strong>
        <span className={styles.mendRows}>
          {words.rows(
            count,
            count > rows.length ? words.andMore(places, count - rows.length) : places,
          )}
        </span>
        <Button variant="quiet" size="small" onPress={onShow}>
          {words.show(count)}
        </Button>
      </div>
      <span aria-hidden className={styles.mendArrow}>
        →
      </span>
      <div className={styles.mendAfter}>
        {choices === undefined ? (
          <TextField
            label={label}
            isLabelHidden
            placeholder={words.unchanged}
            type={isPassword ? 'password' : 'text'}
            autoComplete="off"
            value={value}
            onChange={onChange}
          />
        ) : (
          <Select
            label={label}
            isLabelHidden
            placeholder={runColumns.missing.pick}
            value={value === '' ? null : value}
            options={choices}
            onChange={onChange}
          />
        )}
        {suggestion !== null && meant !== null && (
          <Button size="small" onPress={() => onChange(suggestion)}>
            {words.take(meant)}
          </Button>
        )}
      </div>
    </li>
  )
}
