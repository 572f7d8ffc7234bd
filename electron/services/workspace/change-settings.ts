import type { StoredSettings } from '../settings/settings-store'
import { type ConnectDeps, checkConnection } from './sign-in'

/**
 * The settings that the client of a service is made with: where one of them changes, its workspace is
 * opened again. All others are read at each use and need nothing.
 */
const clientSettings: readonly (keyof StoredSettings)[] = [
  'postFormat',
  'proxyMode',
  'proxyUrl',
  'authorityPem',
]

/**
 * Changes settings by `change`, and opens again what was made with the old ones.
 *
 * Throws what `change` throws, and what opening a workspace throws; `onAway` gets why the service does
 * not answer, which fails nothing.
 */
export async function changeSettings(
  deps: ConnectDeps & { readonly onAway: (error: unknown) => void },
  change: () => unknown,
): Promise<void> {
  const before = deps.settings.current()
  await change()
  const after = deps.settings.current()
  if (clientSettings.every((name) => after[name] === before[name])) return
  if (after.mode === 'unset' || !deps.workspaces.find()) return
  await deps.workspaces.open(after.mode)
  checkConnection(deps).catch(deps.onAway)
}
