import { isDeepStrictEqual } from 'node:util'
import type { Ledger } from '#electron/ledger/group-commit'
import {
  listReadyByDedupeKey,
  listRowsByDedupeKey,
  updateRow,
} from '#electron/ledger/runs/draft-rows-table'
import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { RowConflict } from '#shared/domain/runs/row'
import { decideRow, isEditable, takeSnapshot } from '../decide-row'
import { openPassword } from '../passwords/passwords'
import type { DraftDeps } from './draft-deps'
import { type Contender, judgeGroup, type Verdict } from './duplicate-groups'

/**
 * Rows of one address that are compared with each other. Those beyond differ from the first by
 * decree: a file that gives thousands of shops one address is wrong whatever else it says.
 */
export const groupWindow = 200

/** Users that are there already, by e-mail key, as conflicts. */
export type KnownUsers = ReadonlyMap<string, RowConflict>

/** Looks addresses up in the copy of the partner's users. */
export async function findKnownUsers(
  { cache, kind }: Pick<DraftDeps, 'cache' | 'kind'>,
  dedupeKeys: Iterable<string>,
): Promise<KnownUsers> {
  if (!kind.makesUsers) return new Map()
  const keys = [...new Set(dedupeKeys)].filter((key) => key !== '')
  if (keys.length === 0) return new Map()
  const users = await cache.findByEmails(keys)
  return new Map(
    [...users].map(([key, { registrationId }]) => [key, { kind: 'already-user', registrationId }]),
  )
}

/** Decides the rows of these addresses again and writes those that come out differently. */
export function recheckDuplicates(
  deps: DraftDeps,
  db: Ledger,
  runId: number,
  dedupeKeys: readonly string[],
  known: KnownUsers,
): void {
  const keys = dedupeKeys.filter((key) => key !== '')
  const sends = deps.kind.findEarlier(db, keys)
  for (const key of keys) {
    const compared = listRowsByDedupeKey(db, runId, key, groupWindow)
    const beyond = listBeyond(db, runId, key, compared)
    const verdicts = judgeRows(deps, compared)
    for (const row of beyond) verdicts.set(row.position, differsFrom(compared))
    for (const row of [...compared, ...beyond]) {
      // A refused row is not sent again unless it is edited, so nothing stands against it.
      if (!isEditable(row) || row.state === 'refused') continue
      const decided = decideRow(deps.kind, row, takeSnapshot(row), {
        sentBefore: sends.get(key),
        alreadyUser: known.get(key),
        verdict: verdicts.get(row.position),
      })
      if (
        !isDeepStrictEqual(decided.conflict, row.conflict) ||
        !isDeepStrictEqual(decided.problems, row.problems)
      ) {
        updateRow(db, runId, decided)
      }
    }
  }
}

function listBeyond(
  db: Ledger,
  runId: number,
  key: string,
  compared: readonly RowRecord[],
): RowRecord[] {
  const last = compared.at(-1)
  return last && compared.length === groupWindow
    ? listReadyByDedupeKey(db, runId, key, last.position)
    : []
}

function differsFrom([first]: readonly RowRecord[]): Verdict {
  return { kind: 'differs', rowNumber: first?.rowNumber ?? 0 }
}

function judgeRows(deps: DraftDeps, rows: readonly RowRecord[]): Map<number, Verdict> {
  if (rows.length < 2) return new Map()
  const rowNumbers = new Set(rows.map((row) => row.rowNumber))
  const copies = rows.filter((row) => isCopyOf(row, rowNumbers))
  const verdicts = judgeGroup(
    rows.filter((row) => isContender(row) && !copies.includes(row)).map(toContender(deps)),
  )
  for (const { position, conflict } of copies) {
    if (conflict?.kind !== 'identical-row') continue
    verdicts.set(position, { kind: 'identical', rowNumber: conflict.rowNumber })
  }
  return verdicts
}

/** A copy stays one when the row it repeats is put right or left out: that was meant for both. */
function isCopyOf({ conflict }: RowRecord, rowNumbers: ReadonlySet<number>): boolean {
  return conflict?.kind === 'identical-row' && rowNumbers.has(conflict.rowNumber)
}

function isContender(row: RowRecord): boolean {
  switch (row.state) {
    case 'problem':
    case 'ready':
    case 'unsent':
      return true
    case 'excluded':
      return row.conflict?.kind === 'identical-row' || row.conflict?.kind === 'done-in-file'
    default:
      return false
  }
}

function toContender({ kind, cipher }: DraftDeps) {
  return (row: RowRecord): Contender => ({
    position: row.position,
    rowNumber: row.rowNumber,
    isDone: row.conflict?.kind === 'done-in-file',
    fingerprint: fingerprintOf({ kind, cipher }, row),
  })
}

/** Equal for rows that are copies of one another. */
function fingerprintOf(
  { kind, cipher }: Pick<DraftDeps, 'kind' | 'cipher'>,
  row: RowRecord,
): string {
  if (kind.sharing.judge === 'alike') return ''
  if (kind.sharing.judge === 'apart') return String(row.position)
  return JSON.stringify([
    kind.fields.map(({ name }) => row.values[name] ?? ''),
    // What cannot be opened is compared as it is sealed: never equal to another.
    openPassword(cipher, row) ?? Buffer.from(row.passwordSealed ?? []).toString('hex'),
  ])
}
