import { AppError } from '#electron/errors/app-error'
import { listCopies } from '#electron/ledger/care/rescue-ledger'
import type { RecordNotice, RecordState, RecordTrouble } from '#shared/domain/record'
import type { WorkMode } from '#shared/domain/settings'

const problems: Readonly<Record<string, RecordTrouble['problem']>> = {
  'ledger-damaged': 'damaged',
  'ledger-missing': 'missing',
  'ledger-newer': 'newer',
}

export interface LedgerWatch {
  readonly state: () => RecordState
  /** Remembers that a mode's record cannot be opened; false where the error says something else. */
  readonly noteFailure: (mode: WorkMode, error: unknown) => boolean
  readonly noteOpened: (mode: WorkMode) => void
  readonly setNotice: (notice: RecordNotice | null) => void
  readonly forgetTrouble: () => void
}

interface LedgerWatchDeps {
  readonly folderOf: (mode: WorkMode) => string
  readonly ledgerOf: (mode: WorkMode) => string
  readonly onChange: () => void
}

/** Remembers what the operator must be told of the record of work. */
export function createLedgerWatch({ folderOf, ledgerOf, onChange }: LedgerWatchDeps): LedgerWatch {
  let trouble: Pick<RecordTrouble, 'mode' | 'problem'> | null = null
  let notice: RecordNotice | null = null
  const setTrouble = (next: typeof trouble) => {
    trouble = next
    onChange()
  }
  return {
    state: () => ({
      trouble: trouble && {
        ...trouble,
        copies: listCopies(ledgerOf(trouble.mode)),
        folder: folderOf(trouble.mode),
      },
      notice,
    }),
    noteFailure: (mode, error) => {
      const problem = recordProblem(error)
      if (problem === null) return false
      notice = null
      setTrouble({ mode, problem })
      return true
    },
    noteOpened: (mode) => {
      if (trouble?.mode === mode) setTrouble(null)
    },
    setNotice: (next) => {
      notice = next
      onChange()
    },
    forgetTrouble: () => setTrouble(null),
  }
}

/** What an error says about the record of work; null where it is about something else. */
export function recordProblem(error: unknown): RecordTrouble['problem'] | null {
  return error instanceof AppError ? (problems[error.code] ?? null) : null
}
