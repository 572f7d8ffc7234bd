import type { ReadableDb } from '#electron/sqlite/database'
import { clearUsers } from '../clear-users'
import { findCopiedUsers } from '../copied-users'
import { findKnownUsers } from '../known-users'
import { createUserLists } from '../lists/user-lists'
import { findUser, readUsers } from '../lists/user-rows'
import { keepOverview } from '../overview/overview-cache'
import { putReferenceData, readReferenceData } from '../reference-table'
import { findUsersByBeginning, findUsersById, listBranches } from '../search/quick-search'
import { findMissing } from '../sync/missing-users'
import { commitSync, discardStaging, putUsers, stageUsers } from '../sync/staging-table'
import { keepSyncEnd, readSyncState } from '../sync/sync-state'
import { countUsers, findByEmails } from '../users-table'

/** What the worker that writes can be asked for: the name, and the function that does it. */
export const writeMethods = {
  putUsers,
  stageUsers,
  // It reads, but as long as a commit does: whoever browses does not wait for it.
  findMissing,
  commitSync,
  discardStaging,
  keepSyncEnd,
  keepOverview,
  putReferenceData,
  clearUsers,
}

/** What the worker that reads answers. */
export function createReadMethods(db: ReadableDb) {
  return {
    findByEmails: (emailKeys: readonly string[]) => findByEmails(db, emailKeys),
    countUsers: () => countUsers(db),
    readSyncState: () => readSyncState(db),
    readReferenceData: () => readReferenceData(db),
    findCopiedUsers: (emailKeys: readonly string[], registrationIds: readonly string[]) =>
      findCopiedUsers(db, emailKeys, registrationIds),
    findKnownUsers: (keys: readonly string[]) => findKnownUsers(db, keys),
    findUsersById: (registrationIds: readonly string[]) => findUsersById(db, registrationIds),
    findUsersByBeginning: (text: string, limit: number) => findUsersByBeginning(db, text, limit),
    listBranches: (registrationIds: readonly string[]) => listBranches(db, registrationIds),
    readUsers: (userNos: Uint32Array) => readUsers(db, userNos),
    findUser: (registrationId: string) => findUser(db, registrationId),
    ...createUserLists(db),
  }
}

export type WriteMethods = typeof writeMethods
export type ReadMethods = ReturnType<typeof createReadMethods>
