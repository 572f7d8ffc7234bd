import type { ComponentType } from 'react'
import type { UserSelection, UserSort } from '#shared/domain/user-query'
import type { UserColumns, UserDetail } from '#shared/domain/user-row'

/** What an action on several users is given. */
export type UsersTarget = {
  readonly selection: UserSelection
  /** How many that are; null while they are counted. */
  readonly count: number | null
  readonly sort: UserSort
  /** As the table has them, in their order. */
  readonly columns: UserColumns
}

/**
 * Places on the screen of users that other features fill; one left out takes no room.
 *
 * Keep the identity of each between renders.
 */
export type UsersSlots = {
  /** For all that the table lists, and for what is picked in it. */
  readonly Export?: ComponentType<{ readonly target: UsersTarget }>
  /** Further buttons for what is picked, such as checking. */
  readonly PickedActions?: ComponentType<{ readonly target: UsersTarget }>
  /** Buttons of the detail panel, such as checking and activating. */
  readonly DetailActions?: ComponentType<{ readonly detail: UserDetail }>
  /** What this console did to the user. */
  readonly DetailHistory?: ComponentType<{ readonly detail: UserDetail }>
}
