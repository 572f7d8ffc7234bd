import type { ReactNode } from 'react'
import type { UserDetail } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { useNow } from '../../../app-shell/use-now'
import { Tag } from '../../../components/feedback/tag'
import { toneOf } from '../list/expiry'
import { expiryWord, StateTag, typeWord } from '../list/user-words'
import { useFacets } from '../queries'
import tones from '../users.module.css'
import { Branches } from './branches'
import styles from './detail.module.css'
import { CopyableValue, PersonalValue } from './values'

/** What the partner says of the user. */
export function UserFacts({ detail }: { readonly detail: UserDetail }) {
  const messages = useMessages()
  const { users, formats } = messages
  const words = users.detail
  const now = useNow(60)
  const facets = useFacets()
  const { user, isMasked, change, changedAt, vanishedAt } = detail
  const { registrationId, expiresAt, registeredAt } = user
  return (
    <>
      <p className={styles.tags}>
        <StateTag state={user.accountState} messages={messages} />
        {user.odd !== undefined && <Tag meaning="repaired">{words.odd.tag}</Tag>}
        {vanishedAt !== null && <Tag meaning="bad">{words.vanishedTag}</Tag>}
        {change !== null && change !== 'vanished' && changedAt !== null && (
          <span className={styles.muted}>
            {words.change(users.changes[change], formats.date(changedAt))}
          </span>
        )}
      </p>
      <dl className={styles.facts}>
        <Fact name={words.expiresAt}>
          {expiresAt === null ? (
            users.expiry.none
          ) : !('at' in expiresAt) ? (
            users.unreadTime(expiresAt.text)
          ) : (
            <>
              {formats.dateTime(expiresAt.at)}{' '}
              <span className={tones[toneOf(expiresAt.at, now)]}>
                {expiryWord(expiresAt.at, now, messages)}
              </span>
            </>
          )}
        </Fact>
        <Fact name={words.packet}>{user.packetName ?? user.packetId ?? users.packetUnknown}</Fact>
        <Fact name={words.email}>
          <PersonalValue
            name={words.email}
            value={user.email}
            isMasked={isMasked}
            asked={{ field: 'email', registrationId }}
          />
        </Fact>
        <Fact name={words.registrationId}>
          <CopyableValue name={words.registrationId} value={registrationId} />
        </Fact>
        <Fact name={words.userType}>{typeWord(user.userType, messages, facets.data)}</Fact>
        <Fact name={words.registeredAt}>
          {registeredAt === null
            ? users.none
            : 'at' in registeredAt
              ? formats.dateTime(registeredAt.at)
              : users.unreadTime(registeredAt.text)}
        </Fact>
        <Fact name={words.storeAddress}>
          <PersonalValue
            name={words.storeAddress}
            value={user.storeAddress}
            isMasked={isMasked}
            asked={{ field: 'storeAddress', registrationId }}
          />
        </Fact>
      </dl>
      <Branches user={user} isMasked={isMasked} />
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
