import type { ActivateField } from '#shared/domain/fields/activate-fields'
import { noBranch } from '#shared/domain/users/find-branch'
import { useMessages } from '../../../app-shell/locale'
import { Checkbox } from '../../../components/fields/checkbox'
import styles from '../../../components/fields/form-page.module.css'
import { Select } from '../../../components/fields/select'
import type { Noting } from '../../runs/one-row/noting'
import { useChecked } from './checked-activation'
import { fieldError } from './field-error'
import { useActivationField, useSetForm } from './use-activation-field'

/** Which branch the packet is for; where there is none, whether it is to go without. */
export function BranchField(noting: Noting<ActivateField>) {
  const messages = useMessages()
  const words = messages.activationForm.branch
  const checked = useChecked()
  const { error } = useActivationField('branch', noting)
  const set = useSetForm()
  /** A branch's id, `noBranch`, or nothing. */
  const choose = (branch: string) => set({ branch })
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
        onChange={choose}
        error={hasNone && checked ? fieldError('branch', checked, messages) : error}
        description={branches.length === 1 ? words.one : undefined}
      />
      {hasNone && (
        <Checkbox isSelected={isWithout} onChange={(isAgreed) => choose(isAgreed ? noBranch : '')}>
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
