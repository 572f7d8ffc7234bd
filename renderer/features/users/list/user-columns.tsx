import type { ReactNode } from 'react'
import { type UserSortKey, userSortKeySchema } from '#shared/domain/users/user-query'
import type { UserColumnKey, UserColumns, UserFacets, UserRow } from '#shared/domain/users/user-row'
import type { Messages } from '#shared/locales/id'
import { Tag } from '../../../components/feedback/tag'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import { Highlight } from '../../../components/highlight'
import styles from '../users.module.css'
import { toneOf } from './expiry'
import { expiryWord, StateTag, stateWord, typeWord } from './user-words'

export interface ColumnsContext {
  readonly messages: Messages
  readonly facets: UserFacets | undefined
  /** What the rows shown were searched by. */
  readonly search: string
  /** Epoch seconds. */
  readonly now: number
}

interface Shape {
  readonly widthPx: number
  readonly toText: (row: UserRow, context: ColumnsContext) => string
  readonly render?: (row: UserRow, context: ColumnsContext, text: string) => ReactNode
  readonly isNumber?: boolean
}

const marked: Shape['render'] = (_row, { search }, text) => (
  <Highlight text={text} search={search} className={styles.mark} />
)
const shapes: Readonly<Record<UserColumnKey, Shape>> = {
  storeName: { widthPx: 212, toText: (row) => row.storeName, render: marked },
  email: { widthPx: 212, toText: (row) => row.email, render: marked },
  registrationId: { widthPx: 112, toText: (row) => row.registrationId, render: marked },
  storeAddress: { widthPx: 240, toText: (row) => row.storeAddress, render: marked },
  userType: {
    widthPx: 84,
    toText: (row, { messages, facets }) => typeWord(row.userType, messages, facets),
  },
  accountState: {
    widthPx: 128,
    toText: ({ accountState, vanishedAt }, { messages }) =>
      vanishedAt === null ? stateWord(accountState, messages) : messages.users.changes.vanished,
    // The last known state of somebody who is no more would mislead.
    render: ({ accountState, vanishedAt }, { messages }, text) =>
      vanishedAt === null ? (
        <StateTag state={accountState} messages={messages} />
      ) : (
        <Tag meaning="neutral">{text}</Tag>
      ),
  },
  packetName: {
    widthPx: 104,
    toText: (row, { messages }) => row.packetName ?? row.packetId ?? messages.users.none,
  },
  registeredAt: {
    widthPx: 104,
    toText: (row, context) => dateText(row.registeredAt, row.registeredText, context),
  },
  expiresAt: {
    widthPx: 204,
    toText: (row, context) => dateText(row.expiresAt, row.expiresText, context),
    render: renderExpiry,
  },
  branchCount: {
    widthPx: 80,
    toText: (row, { messages }) => messages.formats.number(row.branchCount),
    isNumber: true,
  },
  change: {
    widthPx: 128,
    toText: (row, { messages }) => (row.change === null ? '' : messages.users.changes[row.change]),
    render: (row, _context, text) =>
      text !== '' && <Tag meaning={row.change === 'vanished' ? 'bad' : 'neutral'}>{text}</Tag>,
  },
}

/** The columns shown, in their order, as the grid draws them. */
export function makeUserColumns(
  columns: UserColumns,
  context: ColumnsContext,
): readonly DataGridColumn<UserRow>[] {
  return columns
    .filter(({ isShown }) => isShown)
    .map(({ key, widthPx }) => {
      const shape = shapes[key]
      const toText = (row: UserRow) => shape.toText(row, context)
      return {
        id: key,
        header: context.messages.users.columns[key],
        width: widthPx ?? shape.widthPx,
        isSortable: isSortKey(key),
        toText,
        render: (row) => shape.render?.(row, context, toText(row)) ?? toText(row),
        ...(shape.isNumber && { align: 'end' as const }),
      }
    })
}

/** Whether a list can be sorted by the column. */
export function isSortKey(key: string): key is UserSortKey {
  return userSortKeySchema.safeParse(key).success
}

function dateText(
  at: number | null,
  unreadText: string | null,
  { messages }: ColumnsContext,
): string {
  if (unreadText !== null) return messages.users.unreadTime(unreadText)
  return at === null ? messages.users.none : messages.formats.date(at)
}

function renderExpiry({ expiresAt }: UserRow, context: ColumnsContext, text: string): ReactNode {
  if (expiresAt === null) return text
  const { now, messages } = context
  return (
    <>
      {text}{' '}
      <span className={styles[toneOf(expiresAt, now)]}>{expiryWord(expiresAt, now, messages)}</span>
    </>
  )
}
