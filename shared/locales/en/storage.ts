import type { storage as source } from '../id/storage'
import { counted } from './formats'

export const storage: typeof source = {
  title: 'Data',
  mask: 'Mask emails and addresses on screen',
  maskHint:
    'In the list of users and in history; files you work on stay as they are. They can be revealed one by one in the details of a user; history keeps a record of each.',
  keep: 'Delete a copy of the users that is not renewed',
  keepHint: 'Deletes the copy on this computer alone. Nothing changes at ELKASSA.',
  lives: {
    0: 'Never',
    1: 'After 1 day',
    7: 'After 7 days',
    30: 'After 30 days',
    90: 'After 90 days',
  },
  export: 'Export all users…',
  clear: 'Delete the copy of the users…',
  clearTitle: (users) => `Delete the copy of ${counted(users, 'user', 'users')}?`,
  clearBody:
    'The copy on this computer is deleted without a trace and must be downloaded again to look up users. Runs, history and what ELKASSA holds stay.',
  clearConfirm: 'Delete the copy',
  cleared: (users) => `The copy of ${counted(users, 'user', 'users')} is deleted.`,
  backUp: 'Make a backup now',
  backUpHint: 'Runs and history are also backed up weekly; the last three copies are kept.',
  backedUp: (file) => `The backup ${file} is in the data folder.`,
}
