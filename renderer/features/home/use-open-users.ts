import { everyUser, type UserFilter } from '#shared/domain/users/user-query'
import { useNavigation } from '../../app-shell/navigation'

/** Opens the list of users narrowed to this, and nothing else. */
export function useOpenUsers(): (filter: Partial<UserFilter>) => void {
  const { showUsers } = useNavigation()
  return (filter) => showUsers({ filter: { ...everyUser, ...filter }, registrationId: null })
}
