import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { findRow, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import { type RowRef, recordDone, recordReading } from '#electron/ledger/runs/sending-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import { nameFile } from '#shared/domain/runs/row-place'
import type { History } from '../history/history'
import { proofRules } from '../proof/answer-rules'
import { proveActivation } from '../proof/prove-activation'
import type { ReadOnceDeps } from '../proof/read-once'
import { readOnce } from '../proof/read-once'
import { fieldOf } from '../sending/sending-strategy'
import { activationSubject } from '../sending/strategies/activate-sending'
import { completeReading } from '../sending/strategies/read-packet'
import { readingDetails } from './describe-readings'

export interface ReadAgainDeps {
  readonly writer: LedgerWriter
  readonly history: Pick<History, 'append'>
  readonly api: Pick<ElkassaApi, 'checkUser' | 'getUser' | 'getReferenceData'>
  readonly controls: ReadOnceDeps['controls']
  readonly clock: ReadOnceDeps['clock']
  /** Epoch seconds, UTC. */
  readonly now: () => number
  readonly isActive: (runId: number) => boolean
}

/**
 * Reads what the user of an activation in doubt has now, for whoever is to decide about it.
 *
 * A reading that proves the activation ends the doubt, by the rule that the engine keeps. Anything else
 * is only kept beside the first one. Throws `run-wrong-state`, `row-not-in-doubt`, `bad-credentials`,
 * or what kept the service from telling.
 */
export async function readAgain(deps: ReadAgainDeps, ref: RowRef): Promise<'proven' | 'unproven'> {
  const { writer, now } = deps
  const row = inDoubt(deps, ref)
  const reading = await read(deps, row)
  return writer.write((db) => {
    // Asked again inside the transaction: while the service thought, the run may have been started.
    const doubted = inDoubt(deps, ref)
    const { sentAt, readings } = doubted
    if (sentAt !== row.sentAt) throw new AppError('row-not-in-doubt', 'it was sent again meanwhile')
    if (reading) recordReading(db, ref, reading)
    const before = readings?.before ?? null
    const isProven =
      reading !== null && proveActivation({ db, rules: proofRules }, doubted, reading).isProven
    const about = activationSubject(row)
    const run = findRun(db, row.runId)
    if (isProven) {
      const registrationId = about.registrationId ?? null
      recordDone(db, ref, { registrationId, serverMessage: null, knownBy: 'reading', at: now() })
    }
    deps.history.append(db, {
      ...about,
      kind: isProven ? 'activate' : 'check',
      outcome: 'done',
      runId: row.runId,
      ...(run === null ? { rowNumber: row.rowNumber } : nameFile(run.source, row.rowNumber)),
      details: {
        ...about.details,
        knownBy: 'look',
        ...readingDetails({ before, after: reading }),
      },
    })
    return isProven ? 'proven' : 'unproven'
  })
}

function inDoubt({ writer, isActive }: ReadAgainDeps, { runId, position }: RowRef): RowRecord {
  if (isActive(runId)) throw new AppError('run-wrong-state', `run ${runId} is at work`)
  const row = findRow(writer.db, runId, position)
  const isActivation = findRun(writer.db, runId)?.kind === 'activate'
  if (row?.state !== 'unknown' || !isActivation) {
    throw new AppError('row-not-in-doubt', `row ${position} of run ${runId}`)
  }
  return row
}

/** Null where the answer says nothing about the packet that counts. */
async function read(deps: ReadAgainDeps, row: RowRecord): Promise<PacketReading | null> {
  const at = deps.now()
  const answer = await readOnce(deps, fieldOf(row, 'email'))
  if (answer.kind === 'failed') readOrThrow(answer.outcome)
  if (answer.kind !== 'present') return null
  return (await completeReading(deps.api, row, answer.user, at)).reading
}
