import { countFacets, countMatching, findUser, listIds, listUsers } from './browse-table'
import { readOverview } from './overview'
import { putReferenceData, readReferenceData } from './reference-table'
import { commitSync, discardStaging, putUsers, readSyncState, stageUsers } from './staging-table'
import { countUsers, findByEmails } from './users-table'

/** What the worker can be asked for: the name, and the function that answers from the database. */
export const cacheMethods = {
  findByEmails,
  listUsers,
  countMatching,
  countFacets,
  listIds,
  findUser,
  countUsers,
  putUsers,
  stageUsers,
  commitSync,
  discardStaging,
  readSyncState,
  putReferenceData,
  readReferenceData,
  readOverview,
}

export type CacheMethods = typeof cacheMethods
