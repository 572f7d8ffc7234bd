/** Names of SDDL for Administrators, the system and what installs Windows' own files. */
const trusted: ReadonlySet<string> = new Set([
  'BA',
  'SY',
  'S-1-5-32-544',
  'S-1-5-18',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
])

/** Rights by SDDL's two letters; what is not here is unknown. */
const masks: ReadonlyMap<string, number> = new Map([
  ['GA', 0x1000_0000],
  ['GX', 0x2000_0000],
  ['GW', 0x4000_0000],
  ['GR', 0x8000_0000],
  ['RC', 0x2_0000],
  ['SD', 0x1_0000],
  ['WD', 0x4_0000],
  ['WO', 0x8_0000],
  ['FA', 0x1f_01ff],
  ['FR', 0x12_0089],
  ['FW', 0x12_0116],
  ['FX', 0x12_00a0],
  ['CC', 0x1],
  ['DC', 0x2],
  ['LC', 0x4],
  ['SW', 0x8],
  ['RP', 0x10],
  ['WP', 0x20],
  ['DT', 0x40],
  ['LO', 0x80],
  ['CR', 0x100],
])

/** Reading, running, waiting: data, attributes, the descriptor. Every other bit can change something. */
const harmless = 0x8000_0000 + 0x2000_0000 + 0x12_0000 + 0x1 + 0x8 + 0x20 + 0x80

/**
 * Judges who may change a file or folder of Windows by its SDDL: null where only administrators may.
 *
 * What cannot be read is refused: an entry of unknown kind, an unknown right, no list of rights at all.
 * Source: Microsoft, "Security Descriptor String Format" and "ACE Strings".
 */
export function judgeDescriptor(sddl: string): 'not-owned' | 'writable' | null {
  const { owner, rights } = readParts(sddl)
  if (owner === null || !trusted.has(owner)) return 'not-owned'
  return rights?.every((entry) => isHarmless(entry)) ? null : 'writable'
}

/** Null rights where there is no list: everybody may do everything then. */
function readParts(sddl: string): {
  readonly owner: string | null
  readonly rights: readonly string[] | null
} {
  const [, owner = null] = /^O:([A-Z]{2}|S-[0-9-]+)(?=[A-Z]:|$)/.exec(sddl.trim()) ?? []
  const [, list] = /D:((?:P|AI|AR)*(?:\([^()]*\))*)(?:S:.*)?$/.exec(sddl.trim()) ?? []
  if (list === undefined) return { owner, rights: null }
  return { owner, rights: [...list.matchAll(/\(([^()]*)\)/g)].map(([, entry = '']) => entry) }
}

function isHarmless(entry: string): boolean {
  const [kind, flags = '', rights = '', object, inheritObject, who = '', ...more] = entry.split(';')
  if (more.length > 0 || object !== '' || inheritObject !== '') return false
  if (!/^(?:OI|CI|NP|IO|ID)*$/.test(flags)) return false
  // A denial gives nothing, and what is only inherited does not count here: what inherits is asked itself.
  if (kind === 'D') return true
  if (kind !== 'A') return false
  if (/^(?:..)*IO/.test(flags) || trusted.has(who)) return true
  const mask = readMask(rights)
  return mask !== null && onlyHarmless(mask)
}

function onlyHarmless(mask: number): boolean {
  return (BigInt(mask) & ~BigInt(harmless)) === 0n
}

/** The bits of rights, written as letters or as a hexadecimal number; null for unknown ones. */
function readMask(rights: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(rights)) return Number(rights)
  let mask = 0n
  for (const pair of rights.match(/.{1,2}/g) ?? []) {
    const bits = masks.get(pair)
    if (bits === undefined) return null
    mask |= BigInt(bits)
  }
  return Number(mask)
}
