import type { CheckedForm } from '#shared/domain/runs/activation-form'
import { noBranch } from '#shared/domain/users/find-branch'
import { useMessages } from '../../../app-shell/locale'
import { Checkbox } from '../../../components/fields/checkbox'
import styles from '../../../components/fields/form-page.module.css'
import { Select } from '../../../components/fields/select'
import { fieldError } from './field-error'

/** Which branch the packet is for; where there is none, whether it is to go without. */
export function BranchField({
  checked,
  error,
  onChoose,
}: {
  readonly checked: CheckedForm | null
  readonly error: string | undefined
  /** A branch's id, `noBranch`, or nothing. */
  readonly onChoose: (branch: string) => void
}) {
  const messages = useMessages()
  const words = messages.activationForm.branch
  const branches = checked?.user?.branches ?? []
  const isWithout = checked?.user !== null && checked?.values.branch === noBranch
  const isMissing = checked?.problems.some(({ code }) => code === 'branch-none') === true
  const hasNone = branches.length === 0 && (isWithout || isMissing)
  return (
    <div className={styles.branch}>
      <Select
        label={messages.runColumns.fields.branch}
        options={branches.map(({ id, name }) => ({ value: id, label: name, description: id }))}
        value={checked?.branchId || null}
        isDisabled={branches.length === 0}
        placeholder={placeholder()}
        onChange={onChoose}
        error={hasNone && checked ? fieldError('branch', checked, messages) : error}
        description={branches.length === 1 ? words.one : undefined}
      />
      {hasNone && (
        <Checkbox
          isSelected={isWithout}
          onChange={(isAgreed) => onChoose(isAgreed ? noBranch : '')}
        >
          {words.agree}
        </Checkbox>
      )}
    </div>
  )

  function placeholder(): string {
    if (hasNone) return words.none
    return branches.length === 0 ? words.needsUser : words.placeholder
  }
}
