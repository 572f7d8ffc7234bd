import type { Identity, SendingStrategy } from '../sending-strategy'

/** Looks users up in the users list for rows that ask at about the same time: one walk serves them all. */
export interface Identities {
  /**
   * The user with an e-mail key; null where the list does not show it, undefined where it could not be read.
   * Unless `isThorough`, only the end of the list is read, where new users are.
   */
  find(emailKey: string, isThorough: boolean): Promise<Identity | null | undefined>
}

interface Asked {
  readonly emailKey: string
  readonly isThorough: boolean
  readonly settle: (identity: Identity | null | undefined) => void
}

export function createIdentities(
  identify: SendingStrategy['identify'],
  signal: AbortSignal,
): Identities {
  let asked: Asked[] = []
  let _walk: Promise<void> | null = null

  async function walkAll(): Promise<void> {
    // Whoever asks in the same moment joins the walk.
    await Promise.resolve()
    while (asked.length > 0) {
      const group = asked
      asked = []
      const keys = new Set(group.map(({ emailKey }) => emailKey))
      const isThorough = group.some((one) => one.isThorough)
      const found = signal.aborted ? null : await identify?.(keys, { signal, isThorough })
      for (const { emailKey, settle } of group) {
        settle(found ? (found.get(emailKey) ?? null) : undefined)
      }
    }
    _walk = null
  }

  return {
    find: (emailKey, isThorough) =>
      new Promise((settle) => {
        asked.push({ emailKey, isThorough, settle })
        _walk ??= walkAll()
      }),
  }
}
