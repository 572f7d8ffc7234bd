import type { sync as source } from '../../id/users/sync'
import { counted, formats } from '../formats'

const n = formats.number

export const sync: typeof source = {
  label: 'Copy of the users',
  noUsers: 'No users copied yet',
  copying:
    'The users are being copied from the service and appear when all have been read. You can go on working.',
  now: 'Sync now',
  cancel: 'Stop the sync',
  resume: 'Go on',
  percent: (percent) => `Syncing ${percent}`,
  read: (users) => `${counted(users, 'user', 'users')} read`,
  rate: (users) => `${n(users)} a minute`,
  left: (length) => `${length} left`,
  changes: {
    new: (users) => `${n(users)} new`,
    renewed: (users) => `${n(users)} renewed`,
    expired: (users) => `${n(users)} expired`,
    vanished: (users) => `${n(users)} vanished`,
    edited: (users) => `${n(users)} edited`,
  },
  showChanges: (changes) => `Show what changed: ${changes}`,
  noChanges: 'Nothing changed',
  cancelled: 'The sync was stopped.',
  tooShort: (users) =>
    `The service gave only ${counted(users, 'user', 'users')}. The earlier data is still used.`,
  aside: {
    text: (users) =>
      `${counted(users, 'shop is', 'shops are')} no longer on the list; the copy keeps them until you decide.`,
    accept: 'Mark as gone',
  },
  odd: (users) => counted(users, 'incomplete or doubled record', 'incomplete or doubled records'),
  withoutId: (records) =>
    `${counted(records, 'record', 'records')} without an ID could not be kept.`,
  failed: (title) => `The sync failed. ${title}.`,
  age: (ago) => `The users on this computer were synced ${ago} and can still be opened.`,
  back: {
    tag: 'Connected again',
    title: 'The ELKASSA service can be reached again.',
    age: (ago) => `The users were synced ${ago}.`,
    never: 'The users were never synced.',
  },
  settings: {
    title: 'Syncing users',
    atStart: 'Sync when the console opens',
    atStartHint: 'Left out while the data is less than 15 minutes old.',
    every: 'Sync automatically',
    intervals: {
      0: 'Never',
      15: 'Every 15 minutes',
      60: 'Every hour',
      240: 'Every 4 hours',
      1440: 'Every day',
    },
    everyHint:
      'After a failure it tries again, less often each time. Without a connection it waits.',
  },
}
