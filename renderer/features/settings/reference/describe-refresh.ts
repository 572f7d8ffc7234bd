import { assertNever } from '#shared/domain/assert-never'
import type { ListChange, ReferenceRefresh } from '#shared/domain/users/reference'
import type { Messages } from '#shared/locales/id'
import type { NoticeTone } from '../../../components/feedback/notice'

export interface RefreshWords {
  readonly tone: NoticeTone
  readonly tag: string
  readonly title: string
  readonly body: string
}

/** What asking the service came to, in words. */
export function describeRefresh(
  refresh: ReferenceRefresh,
  { reference: { outcome }, formats }: Messages,
): RefreshWords {
  const { tag } = outcome
  switch (refresh.kind) {
    case 'first': {
      const { packets, userTypes } = refresh.reference
      const title = outcome.first(packets.length, userTypes.length)
      return { tone: 'good', tag, title, body: '' }
    }
    case 'unchanged':
      return { tone: 'good', tag, title: outcome.unchanged, body: '' }
    case 'changed': {
      const { packets, userTypes } = refresh
      const parts = [
        isChange(packets) && outcome.packets(packets),
        isChange(userTypes) && outcome.userTypes(userTypes),
      ]
      const body = parts.filter((part) => part !== false).join(' ')
      return { tone: 'good', tag, title: outcome.changed, body }
    }
    case 'empty': {
      const { list, reference } = refresh
      const stays = reference ? `${outcome.stays(formats.dateTime(reference.readAt))} ` : ''
      return {
        tone: 'warning',
        tag: outcome.notKept,
        title: outcome.empty[list],
        body: stays + outcome.emptyAction,
      }
    }
    default:
      return assertNever(refresh)
  }
}

function isChange({ added, changed, gone }: ListChange): boolean {
  return added + changed + gone > 0
}
