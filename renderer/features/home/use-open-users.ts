import { everyUser, type UserFilter } from '#shared/domain/users/user-query'
import { usePlace } from '../../app-shell/place'

/** Opens the list of users narrowed to this, and nothing else. */
export function useOpenUsers(): (filter: Partial<UserFilter>) => void {
  const { showUsers } = usePlace()
  return (filter) => showUsers({ filter: { ...everyUser, ...filter }, registrationId: null })
}
