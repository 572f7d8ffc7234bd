import type { ActivateField } from '#shared/domain/fields/activate-fields'
import type { Found } from '#shared/domain/runs/found'
import { useDraft } from '../../../app-shell/drafts/draft'
import { useDrafts } from '../../../app-shell/drafts/drafts'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import styles from '../../../components/fields/form-page.module.css'
import { SearchComboBox, type SearchOption } from '../../../components/fields/search-combo-box'
import { useFound } from '../../palette/queries'
import type { Noting } from '../../runs/one-row/noting'
import { useChecked } from './checked-activation'
import { useFetchUser } from './mutations'
import { useActivationField } from './use-activation-field'

type Choice = SearchOption & { readonly user: string; readonly branch: string }

/** Who gets the packet: found in the copy, or known by its whole e-mail or id. */
export function UserField(noting: Noting<ActivateField>) {
  const { user: words } = useMessages().activationForm
  const checked = useChecked()
  const { error, onBlur, value: user } = useActivationField('user', noting)
  const { activation } = useDrafts()
  const userText = useDraft(activation, (draft) => draft.userText)
  const isChosen = user !== userText
  const found = useFound(isChosen ? '' : userText)
  const choices = isChosen || userText.trim() === '' ? [] : listChoices(found.data)
  const fetchUser = useFetchUser()
  const typed = user.trim()
  const isUnknownId =
    typed !== '' &&
    !typed.includes('@') &&
    checked?.problems.some(({ code }) => code === 'user-unknown') === true
  const choose = (text: string) => {
    if (text === userText) return
    const chosen = choices.find(({ label }) => label === text) ?? { user: text, branch: '' }
    const { form } = activation.get()
    activation.set({
      userText: text,
      form: { ...form, user: chosen.user, branch: chosen.branch },
    })
  }
  return (
    <div className={styles.user}>
      <SearchComboBox
        label={words.label}
        placeholder={words.placeholder}
        description={words.hint}
        emptyText={words.notFound}
        options={choices}
        value={userText}
        onChange={choose}
        onBlur={onBlur}
        error={error}
      />
      {error !== undefined && isUnknownId && (
        <div>
          <Button
            size="small"
            isPending={fetchUser.isPending}
            onPress={() => fetchUser.mutate(typed.toUpperCase())}
          >
            {words.fetch}
          </Button>
        </div>
      )}
    </div>
  )
}

function listChoices(found: Found | undefined): Choice[] {
  const users = (found?.users ?? []).map(({ registrationId, storeName, email }) => ({
    id: registrationId,
    label: `${storeName} (${registrationId})`,
    description: email,
    user: registrationId,
    branch: '',
  }))
  const branches = (found?.branches ?? []).map(({ registrationId, branchId, name, storeName }) => ({
    id: `${registrationId} ${branchId}`,
    label: `${storeName}, ${name} (${branchId})`,
    description: registrationId,
    user: registrationId,
    branch: branchId,
  }))
  return [...users, ...branches]
}
