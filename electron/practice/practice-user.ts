/** A user as the practice service keeps one. Times are epoch seconds, UTC. */
export interface PracticeUser {
  readonly registrationId: string
  readonly email: string
  readonly storeName: string
  readonly storeAddress: string
  readonly userType: string
  readonly phone: string
  readonly packetId: string
  readonly registeredAt: number
  /** Null is written as `0000-00-00 00:00:00`. */
  readonly expiresAt: number | null
  readonly state: string
  readonly branches: readonly PracticeBranch[]
}

export interface PracticeBranch {
  readonly id: string
  readonly name: string
  readonly address: string
}
