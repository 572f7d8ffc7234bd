/** Tells every list of users on screen that users may have changed. */
type Listener = () => void

const listeners = new Set<Listener>()

export function onUsersChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usersChanged(): void {
  for (const listener of listeners) listener()
}
