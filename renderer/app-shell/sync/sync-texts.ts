import type { ErrorCode } from '#shared/domain/error-code'
import type { Status } from '#shared/domain/settings'
import type { SyncChanges, SyncProgress } from '#shared/domain/users/sync'
import { type UserChange, userChangeSchema } from '#shared/domain/users/user-query'
import type { Messages } from '#shared/locales/id'

/** The kinds of change a sync found, in the order they are named. */
export function foundChanges(changes: SyncChanges): UserChange[] {
  return userChangeSchema.options.filter((change) => changes[change] > 0)
}

/** `12 baru, 3 hilang`; says so where nothing changed. */
export function describeChanges(changes: SyncChanges, { sync }: Messages): string {
  const found = foundChanges(changes).map((change) => sync.changes[change](changes[change]))
  return found.length === 0 ? sync.noChanges : found.join(', ')
}

/** What the notice on every screen says for as long as the connection is so (`service-notices.tsx`). */
const toldByNotice: Readonly<Partial<Record<Status['connection'], ErrorCode>>> = {
  offline: 'server-unreachable',
  'bad-credentials': 'bad-credentials',
}

/** What became of the last sync, where the operator should know beside the age; null for nothing. */
export function describeTrouble(
  { lastSync, connection }: Pick<Status, 'lastSync' | 'connection'>,
  { sync, errors, shell }: Messages,
): string | null {
  switch (lastSync?.kind) {
    case 'failed':
      if (toldByNotice[connection] === lastSync.code) return null
      return [
        sync.failed(errors[lastSync.code].title),
        ...(lastSync.serverMessage === undefined ? [] : [shell.serverSaid(lastSync.serverMessage)]),
      ].join(' ')
    case 'too-short':
      return sync.tooShort(lastSync.users)
    case 'cancelled':
      return sync.cancelled
    default:
      return null
  }
}

/** How far a sync is: `Menyinkronkan 45 %`, `1.230 pengguna terbaca`, `900 per menit · sisa 2 menit`. */
export function describeProgress(
  progress: SyncProgress | null,
  { sync, shell, formats }: Messages,
): { readonly title: string; readonly read: string; readonly pace: string } {
  if (progress === null) return { title: shell.users.syncing, read: '', pace: '' }
  const { pages, pageCount, users, usersPerMinute, secondsLeft } = progress
  const pace = [
    ...(usersPerMinute < 1 ? [] : [sync.rate(usersPerMinute)]),
    ...(secondsLeft === null || secondsLeft === 0
      ? []
      : [sync.left(formats.duration(secondsLeft))]),
  ]
  return {
    title:
      pageCount === null ? shell.users.syncing : sync.percent(formats.percent(pages, pageCount)),
    read: sync.read(users),
    pace: pace.join(' · '),
  }
}
