import { lstat, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PolicyFault } from './policy-fault'

interface Rule {
  readonly platform: NodeJS.Platform
  readonly owner: number
  readonly top: string
}

interface Found {
  readonly uid: bigint
  readonly gid: bigint
  readonly mode: bigint
}

const groupWrites = 0o020n
const othersWrite = 0o002n

/**
 * Folders that macOS itself gave to its group `admin` to write in, in some of its versions. Whoever is in that
 * group is an administrator; a folder they put in place of ours would be theirs, and be refused for that.
 */
const ofMacOs: ReadonlySet<string> = new Set(['/', '/Library', '/Library/Application Support'])
const macAdmins = 80n

/** Throws `PolicyFault` where anybody but the owner may write, or it is another's. */
export function refuseWritable(found: Found, path: string, { owner, platform }: Rule): void {
  if (found.uid !== BigInt(owner)) throw new PolicyFault('not-owned', path)
  const isMacOwn = platform === 'darwin' && ofMacOs.has(path) && found.gid === macAdmins
  const writes = isMacOwn ? othersWrite : groupWrites | othersWrite
  if ((found.mode & writes) !== 0n) throw new PolicyFault('writable', path)
}

/** Looks at every folder above a path, by its name and where that leads. Throws `PolicyFault`. */
export async function refuseFolders(path: string, rule: Rule): Promise<void> {
  const named = foldersAbove(path, rule.top)
  const real = foldersAbove(await realpath(path), await realpath(rule.top))
  for (const folder of new Set([...named, ...real])) {
    const found = await lstat(folder, { bigint: true })
    // A link has no rights of its own: what counts is who may replace it, and where it leads.
    if (!found.isSymbolicLink()) refuseWritable(found, folder, rule)
    else if (found.uid !== BigInt(rule.owner)) throw new PolicyFault('not-owned', folder)
  }
}

/** From the folder of a path up to the top one, both included. */
function foldersAbove(path: string, top: string): readonly string[] {
  const folder = dirname(path)
  return folder === top || folder === path ? [folder] : [folder, ...foldersAbove(folder, top)]
}
