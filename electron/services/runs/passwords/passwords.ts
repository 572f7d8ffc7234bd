import type { FieldCipher, Seal } from '#electron/secrets/field-cipher'

export interface SealedPlace {
  readonly runId: number
  readonly position: number
}

/** Seals a row's password for its place; null for none. */
export function sealPassword(
  { seal }: { readonly seal: Seal },
  place: SealedPlace,
  password: string,
): Uint8Array | null {
  return password === '' ? null : seal(password, context(place))
}

/** Null where there is none, or the key that sealed it is gone. */
export function openPassword(
  cipher: FieldCipher,
  row: SealedPlace & { readonly passwordSealed: Uint8Array | null },
): string | null {
  if (row.passwordSealed === null) return null
  return cipher.open(Buffer.from(row.passwordSealed), context(row))
}

function context({ runId, position }: SealedPlace): string {
  return `${runId}:${position}`
}
