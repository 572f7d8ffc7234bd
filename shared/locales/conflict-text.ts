import { assertNever } from '../domain/assert-never'
import type { RowConflict } from '../domain/runs/row'
import type { Messages } from './id'

/** Why a row was left out, in words. */
export function describeConflict(conflict: RowConflict, { results, formats }: Messages): string {
  const words = results.conflicts
  switch (conflict.kind) {
    case 'left-out':
      return words.leftOut
    case 'closed':
      return words.closed(conflict.reason)
    case 'hidden':
      return words.hidden
    case 'footer':
      return words.footer
    case 'not-paid':
      return words.notPaid[conflict.status]
    case 'identical-row':
      return words.identicalRow(conflict.place ?? formats.number(conflict.rowNumber))
    case 'already-user':
      return conflict.registrationId === null
        ? words.alreadyUserNoId
        : words.alreadyUser(conflict.registrationId)
    case 'sent-before': {
      const at = formats.dateTime(conflict.at)
      if (conflict.state === 'refused') return words.sentBeforeRefused(conflict.runId, at)
      const say = conflict.state === 'done' ? words.sentBefore : words.sentBeforeUnknown
      return say(conflict.runId, at)
    }
    case 'sent-elsewhere': {
      const { atDesk, done, unknown, sending } = words.sentElsewhere
      const who = atDesk(conflict.operator, conflict.desk)
      const at = formats.dateTime(conflict.at)
      if (conflict.state === 'done') return done(who, at, conflict.registrationId ?? '')
      return conflict.state === 'unknown' ? unknown(who, at) : sending(who, at)
    }
    case 'done-in-file':
      return conflict.registrationId === null
        ? words.doneInFileNoId
        : words.doneInFile(conflict.registrationId)
    case 'doubt-in-file':
      return words.doubtInFile
    default:
      return assertNever(conflict)
  }
}

/** The same without what differs from row to row, so that rows can be counted by it. */
export function nameConflict(conflict: RowConflict, messages: Messages): string {
  const { reasons } = messages.results
  switch (conflict.kind) {
    case 'identical-row':
      return reasons.identicalRow
    case 'already-user':
    case 'done-in-file':
      return describeConflict({ ...conflict, registrationId: null }, messages)
    case 'sent-before':
      if (conflict.state === 'refused') return reasons.sentBeforeRefused
      return conflict.state === 'done' ? reasons.sentBefore : reasons.sentBeforeUnknown
    case 'sent-elsewhere':
      return reasons.sentElsewhere
    default:
      return describeConflict(conflict, messages)
  }
}
