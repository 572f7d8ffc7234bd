import type { AnswerMeaning, SeenAnswer } from '#shared/domain/seen-answer'
import type { Messages } from '#shared/locales/id'
import { describeShape } from '#shared/locales/seen-answer-text'
import type { Meaning } from '../../../components/feedback/meaning'
import { Tag } from '../../../components/feedback/tag'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'
import styles from '../history.module.css'

/** The colour beside the words. */
const meanings: Readonly<Record<AnswerMeaning, Meaning>> = {
  success: 'good',
  refusal: 'neutral',
  absent: 'neutral',
  'heard-of-existing': 'neutral',
  overloaded: 'unknown',
  unclear: 'unknown',
}

export function makeAnswerColumns(messages: Messages): readonly DataGridColumn<SeenAnswer>[] {
  const { seenAnswers: words, formats } = messages
  const { columns } = words
  const text = (
    id: string,
    header: string,
    width: number,
    toText: (answer: SeenAnswer) => string,
  ): DataGridColumn<SeenAnswer> => ({ id, header, width, toText, render: toText })
  return [
    text('call', columns.call, 190, ({ call }) => words.calls[call]),
    {
      ...text('meaning', columns.meaning, 200, ({ meaning }) => words.tags[meaning]),
      render: ({ meaning }) => <Tag meaning={meanings[meaning]}>{words.tags[meaning]}</Tag>,
    },
    text('knownBy', columns.knownBy, 160, ({ knownBy }) =>
      knownBy === null ? '' : words.knownBy[knownBy],
    ),
    text('sample', columns.sample, 260, ({ sample }) => sample || words.noWords),
    {
      ...text('count', columns.count, 100, ({ count }) => formats.number(count)),
      align: 'end',
      render: ({ count }) => <span className={styles.number}>{formats.number(count)}</span>,
    },
    text('lastSeen', columns.lastSeen, 170, ({ lastSeenAt }) => formats.moment(lastSeenAt)),
    text('firstSeen', columns.firstSeen, 170, ({ firstSeenAt }) => formats.moment(firstSeenAt)),
    text('status', columns.status, 70, ({ httpStatus }) => String(httpStatus)),
    text('flag', columns.flag, 110, ({ flag }) => (flag ? words.flags.yes : words.flags.no)),
    text('shape', columns.shape, 260, ({ shape }) => describeShape(shape, messages)),
  ]
}
