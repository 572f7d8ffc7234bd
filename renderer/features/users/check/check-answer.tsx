import { assertNever } from '#shared/domain/assert-never'
import type { AskedUser, UserCheck } from '#shared/domain/users/user-check'
import type { UserDetail } from '#shared/domain/users/user-row'
import { momentOf } from '#shared/domain/values/partner-time'
import type { Messages } from '#shared/locales/id'
import { useStartRegistration } from '../../../app-shell/drafts/use-form-ways'
import { useMessages } from '../../../app-shell/locale'
import { useNavigation } from '../../../app-shell/navigation'
import { useNow } from '../../../app-shell/use-now'
import { Button } from '../../../components/button'
import { Notice, type NoticeTone } from '../../../components/feedback/notice'
import { Tag } from '../../../components/feedback/tag'
import { CompareTable } from '../../../components/figures/compare-table'
import { useUserRefresh } from '../mutations'
import styles from './check.module.css'

type Copy = NonNullable<UserCheck['copy']>

/** The service's answer in words, and beside the copy where there is one. */
export function CheckAnswer({
  check,
  asked,
  onLeave,
}: {
  readonly check: UserCheck
  /** Who was asked about. */
  readonly asked: AskedUser | undefined
  readonly onLeave: () => void
}) {
  const messages = useMessages()
  const { checkUser: words } = messages
  const startRegistration = useStartRegistration()
  const { answer, copy } = check
  const { tone, tag, title, body } = describeAnswer(check, messages)
  return (
    <>
      <Notice tone={tone} tag={tag} title={title} announce="polite">
        {body}
      </Notice>
      {copy === null ? (
        answer === 'present' && <p className={styles.muted}>{words.notCopied}</p>
      ) : (
        <BesideCopy check={check} copy={copy} onLeave={onLeave} />
      )}
      {answer === 'absent' && asked !== undefined && 'email' in asked && (
        <div className={styles.actions}>
          <Button
            onPress={() => {
              onLeave()
              startRegistration(asked.email)
            }}
          >
            {messages.palette.actions.registerNew(asked.email)}
          </Button>
        </div>
      )}
    </>
  )
}

interface AnswerWords {
  readonly tone: NoticeTone
  readonly tag: string
  readonly title: string
  readonly body: string
}

/** What is known by the answer; where nothing is, why not, and what to do. */
function describeAnswer(
  { answer, packetName, serverMessage }: UserCheck,
  { checkUser: words, shell }: Messages,
): AnswerWords {
  const said = serverMessage === '' ? '' : shell.serverSaid(serverMessage)
  switch (answer) {
    case 'present': {
      const title = packetName === null ? words.withoutPacket : words.knownTitle(packetName)
      return { tone: 'good', tag: words.known, title, body: said }
    }
    case 'absent':
      return { tone: 'warning', tag: words.unknown, title: words.unknownTitle, body: said }
    case 'unclear': {
      const body = `${words.unclearWhy(serverMessage)} ${words.unclearNow}`
      return { tone: 'unknown', tag: words.unclear, title: words.unclearTitle, body }
    }
    default:
      return assertNever(answer)
  }
}

function BesideCopy({
  check,
  copy: before,
  onLeave,
}: {
  readonly check: UserCheck
  readonly copy: Copy
  readonly onLeave: () => void
}) {
  const { checkUser: words, formats } = useMessages()
  const { showUsers } = useNavigation()
  const now = useNow(30)
  const { registrationId, storeName } = before
  const refresh = useUserRefresh(registrationId)
  const copy = afterRefresh(before, refresh.data?.detail ?? null)
  const end = (at: number | null | undefined) =>
    at === undefined ? words.unread : at === null ? words.none : formats.dateTime(at)
  const isPacketSame = check.packetName === copy.packetName
  const isEndSame = check.expiresAt === undefined || check.expiresAt === copy.expiresAt
  const isSame = isPacketSame && isEndSame
  const isPresent = check.answer === 'present'
  const nothing = check.answer === 'unclear' ? words.notKnown : words.none
  const note = (same: boolean) =>
    isPresent && <Tag meaning={same ? 'good' : 'repaired'}>{same ? words.same : words.differs}</Tag>
  return (
    <>
      <p>
        <strong>{storeName}</strong> <span className={styles.muted}>{registrationId}</span>
      </p>
      <CompareTable
        label={words.compareLabel}
        sides={[
          words.service,
          copy.refreshedAt === null
            ? words.copyOld
            : words.copy(formats.ago(copy.refreshedAt, Math.max(now, copy.refreshedAt))),
        ]}
        rows={[
          {
            name: words.packet,
            values: [check.packetName ?? nothing, copy.packetName ?? words.none],
            note: note(isPacketSame),
          },
          {
            name: words.ends,
            values: [isPresent ? end(check.expiresAt) : nothing, end(copy.expiresAt)],
            note: check.expiresAt === undefined ? undefined : note(isEndSame),
          },
        ]}
      />
      <div className={styles.actions}>
        {isPresent && !isSame && (
          <Button isPending={refresh.isPending} onPress={() => refresh.mutate()}>
            {words.refresh}
          </Button>
        )}
        <Button
          onPress={() => {
            onLeave()
            showUsers({ filter: null, registrationId })
          }}
        >
          {words.openUser}
        </Button>
        {refresh.data && isSame && <p role="status">{words.refreshed}</p>}
      </div>
    </>
  )
}

/** The copy as a refresh left it; as it was where there was none. */
function afterRefresh(copy: Copy, detail: UserDetail | null): Copy {
  if (!detail) return copy
  const { packetName, packetId, expiresAt } = detail.user
  return {
    ...copy,
    packetName: packetName ?? packetId,
    expiresAt: momentOf(expiresAt),
    refreshedAt: detail.refreshedAt,
  }
}
