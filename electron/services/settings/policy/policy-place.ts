import { dirname, resolve } from 'node:path'

/** Where the policy is, and whom its file and folders must belong to. */
export interface PolicyPlace {
  readonly path: string
  /** The user id of the one who may write it; means nothing on Windows. */
  readonly owner: number
  /** The highest folder that must be trusted. */
  readonly top: string
}

interface Host {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user of this process. */
  readonly user: number
  /** The folder that Windows keeps programs' data in, as the system says it. Throws `PolicyFault`. */
  readonly findProgramData: () => Promise<string>
}

const root = 0

/**
 * Where the administrator's policy is looked for.
 *
 * Tests and developers may name another place by `ELKASSA_POLICY_FILE`, of a file of their own; an installed
 * console never heeds it, for whoever starts it could then do without the policy. Throws `PolicyFault`.
 */
export async function findPolicyPlace(host: Host): Promise<PolicyPlace> {
  const named = host.env.ELKASSA_POLICY_FILE
  if (!host.isPackaged && named) {
    const path = resolve(named)
    return { path, owner: host.user, top: dirname(path) }
  }
  if (host.platform === 'win32') {
    const folder = await host.findProgramData()
    return { path: `${folder}\\ELKASSA Console\\policy.json`, owner: root, top: folder }
  }
  const path =
    host.platform === 'darwin'
      ? '/Library/Application Support/ELKASSA Console/policy.json'
      : '/etc/elkassa-console/policy.json'
  return { path, owner: root, top: '/' }
}
