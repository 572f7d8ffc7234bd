import type { HttpClient } from '#electron/api/http/http-client'
import type { CopiedUser } from '#electron/cache/copied-users'

/** Who made an account or an activation: a row of ours at one of its tries, somebody else, or nobody of now. */
export interface Maker {
  readonly row: number | null
  readonly attempt: number
}

export interface Account {
  readonly id: string
  readonly email: string
  readonly storeName: string
  readonly storeAddress: string
  readonly madeBy: Maker
  /** When it was made true, milliseconds of the simulation. */
  readonly madeAtMs: number
  readonly visibleAtMs: number
  isGone: boolean
  readonly packets: { readonly atMs: number; readonly packetId: string; readonly endsAt: number }[]
}

export interface Activation {
  /** The packet that the user was given. */
  readonly id: string
  readonly invoice: string
  readonly madeBy: Maker
}

export interface SimulatedService {
  readonly accounts: readonly Account[]
  readonly activations: readonly Activation[]
  readonly calls: number
  /** A client of one life of the console: dead ones hear nothing any more. */
  client(life: number): HttpClient
  /** All users, as the list shows them by then. */
  list(): readonly CopiedUser[]
  /** Somebody else registers an address. */
  registerElsewhere(email: string): void
  /** Somebody else activates a packet: for a payment of one of our rows, or for one of its own. */
  activateElsewhere(payment: {
    readonly id: string
    readonly packetId: string
    readonly invoice: string
  }): void
  removeUser(): void
}
