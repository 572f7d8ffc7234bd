import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { GroupCount, UsersOverview } from '#shared/domain/overview'
import type { UserFilter } from '#shared/domain/users/user-query'
import { wholePercents } from '#shared/domain/values/whole-percents'
import { useMessages } from '../../app-shell/locale'
import { Button } from '../../components/button'
import { Panel } from '../../components/layout/panel'
import { stateWord, typeWord } from '../users/list/user-words'
import styles from './home.module.css'
import { useOpenUsers } from './use-open-users'

const shownGroups = 8

/** The users by state, type and packet; each opens its list. */
export function Groups({ users }: { readonly users: UsersOverview }) {
  const messages = useMessages()
  const { groups } = messages.home
  const unnamed = (name: string) => (group: GroupCount) =>
    group.name ?? (group.value === null ? name : groups.unnamed(group.value))
  // The partner's word stands in one language only.
  const nameOfType = (group: GroupCount) =>
    group.value !== null && Object.hasOwn(messages.users.types, group.value)
      ? typeWord(group.value, messages, undefined)
      : unnamed(groups.noState)(group)
  return (
    <div className={styles.groups}>
      <GroupList
        title={groups.states}
        groups={users.states}
        nameOf={({ value }) => (value === null ? groups.noState : stateWord(value, messages))}
        toFilter={(value) => ({ states: [value] })}
      />
      <GroupList
        title={groups.types}
        groups={users.types}
        nameOf={nameOfType}
        toFilter={(value) => ({ types: value === null ? [] : [value] })}
      />
      <GroupList
        title={groups.packets}
        groups={users.packets}
        nameOf={unnamed(groups.noPacket)}
        toFilter={(value) => ({ packetIds: [value] })}
      />
    </div>
  )
}

function GroupList({
  title,
  groups,
  nameOf,
  toFilter,
}: {
  readonly title: string
  readonly groups: readonly GroupCount[]
  readonly nameOf: (group: GroupCount) => string
  readonly toFilter: (value: string | null) => Partial<UserFilter>
}) {
  const { home, formats } = useMessages()
  const open = useOpenUsers()
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const percents = wholePercents(groups.map(({ count }) => count))
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? groups : groups.slice(0, shownGroups)
  const hidden = groups.length - shown.length
  return (
    <Panel title={title}>
      <ul>
        {shown.map((group, place) => (
          <li key={group.value ?? ''}>
            <AriaButton
              className={styles.group ?? ''}
              aria-label={home.groups.item(
                nameOf(group),
                formats.number(group.count),
                formats.percent(percents[place] ?? 0, 100),
              )}
              onPress={() => open(toFilter(group.value))}
            >
              <span className={styles.groupName} title={nameOf(group)}>
                {nameOf(group)}
              </span>
              <span className={styles.groupCount}>{formats.number(group.count)}</span>
              <span aria-hidden className={styles.share}>
                <span style={{ width: `${(100 * group.count) / Math.max(1, total)}%` }} />
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="quiet" size="small" onPress={() => setIsWhole(true)}>
          {home.groups.more(hidden)}
        </Button>
      )}
    </Panel>
  )
}
