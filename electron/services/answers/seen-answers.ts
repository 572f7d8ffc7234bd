import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import {
  addAbsenceSign,
  type HeardSign,
  listAbsenceSigns,
} from '#electron/ledger/absence-signs-table'
import {
  type CountedSign,
  findAnswerSign,
  type KeptSign,
  listAnswerSigns,
} from '#electron/ledger/answer-signs-table'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { writeTable } from '#electron/sheets/write/write-table'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import type { Messages } from '#shared/locales/id'
import { describeSeenAnswer } from '#shared/locales/seen-answer-text'
import type { History } from '../history/history'
import type { ContractWatch } from '../proof/contract-watch'
import type { Controls } from '../proof/controls'
import { type KnownSign, type Meaning, meaningOf } from './answer-meaning'

export interface SeenAnswersDeps {
  readonly writer: LedgerWriter
  readonly watch: Pick<ContractWatch, 'flush'>
  readonly controls: Pick<Controls, 'addSign'>
  readonly history: Pick<History, 'append' | 'record'>
  /** Signs that need not be learnt: the practice service's. */
  readonly knownSigns: readonly HeardSign[]
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly messages: () => Messages
}

/** How the service answers, as far as it was seen, and what a person says it means. */
export interface SeenAnswers {
  /** What the console makes of answers that look alike. */
  readonly meaningOf: (sign: CountedSign) => Meaning
  /** Those seen last first. */
  readonly list: () => Promise<SeenAnswer[]>
  /**
   * A person says that answers of this sign mean: there is no such user. From now on they count so.
   *
   * Throws `bad-request` where the sign is unknown or means something else already.
   */
  readonly nameAbsence: (input: { readonly id: number }) => Promise<void>
  /** Writes all of them to a CSV file, and that it did; gives how many. */
  readonly export: (input: { readonly path: string }) => Promise<number>
}

export function createSeenAnswers(deps: SeenAnswersDeps): SeenAnswers {
  const { writer, history } = deps

  const heard = (): KnownSign[] => [
    ...deps.knownSigns.map((sign) => ({ ...sign, knownBy: 'built-in' as const })),
    ...listAbsenceSigns(writer.db),
  ]

  async function list(): Promise<SeenAnswer[]> {
    await deps.watch.flush()
    const known = heard()
    return listAnswerSigns(writer.db).map((kept) => show(kept, known))
  }

  return {
    meaningOf: (sign) => meaningOf(sign, heard()),
    list,
    async nameAbsence({ id }) {
      const named = await writer.write((db) => {
        const kept = findAnswerSign(db, id)
        if (!kept || !meaningOf(kept, heard()).canBeNamed) {
          throw new AppError('bad-request', `sign ${id} cannot be named`)
        }
        const sign: HeardSign = { meaning: 'absent', sign: kept.sign }
        addAbsenceSign(db, sign, { knownBy: 'person', at: deps.now() })
        history.append(db, {
          kind: 'decision',
          outcome: 'done',
          serverMessage: kept.sample,
          details: { decision: 'means-absent', what: 'answers' },
        })
        return sign
      })
      deps.controls.addSign(named)
    },
    async export({ path }) {
      const messages = deps.messages()
      const answers = await list()
      const { columns } = messages.seenAnswers
      await writeTable({
        path,
        format: 'csv',
        columns: Object.values(columns).map((header) => ({ header })),
        rows: answers.map((answer) => describeSeenAnswer(answer, messages)),
      })
      await history.record({
        kind: 'export',
        outcome: 'done',
        details: { what: 'answers', fileName: basename(path), count: answers.length },
      })
      return answers.length
    },
  }
}

function show(kept: KeptSign, known: readonly KnownSign[]): SeenAnswer {
  const { id, call, sign, sample, firstSeenAt, lastSeenAt, count } = kept
  const { httpStatus, flag, shape } = sign
  const seen = { id, call, httpStatus, flag, shape, sample, firstSeenAt, lastSeenAt, count }
  return { ...seen, ...meaningOf(kept, known) }
}
