import { AppError } from '#electron/errors/app-error'
import { listCopies, restoreCopy, startNew } from '#electron/ledger/care/rescue-ledger'
import type { RecordTrouble } from '#shared/domain/record'
import type { WorkMode } from '#shared/domain/settings'
import { startLive, startPractice } from '../workspace/choose-mode'
import type { ConnectDeps } from '../workspace/sign-in'
import type { LedgerWatch } from './ledger-watch'

export interface RescueDeps {
  readonly watch: LedgerWatch
  readonly connect: ConnectDeps
  readonly ledgerOf: (mode: WorkMode) => string
  /** What is wrong with a database file; null where nothing is. */
  readonly examine: (path: string) => Promise<string | null>
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/**
 * Puts a copy in the place of a record that cannot be opened, and opens it.
 *
 * What was sent after the copy was made is not in it. That is safe for registrations: each email is
 * looked up before it is sent.
 */
export async function restoreLedger(deps: RescueDeps, { name }: { name: string }): Promise<void> {
  const { mode } = findTrouble(deps)
  const path = deps.ledgerOf(mode)
  const copy = listCopies(path).find((candidate) => candidate.name === name)
  if (!copy) throw new AppError('copy-unusable', 'no such copy')
  const keptAs = await restoreCopy(path, name, { now: deps.now(), examine: deps.examine })
  await open(deps, mode)
  deps.watch.setNotice({ kind: 'restored', madeAt: copy.madeAt, keptAs })
}

/** Begins an empty record in the place of one that cannot be opened, and opens it. */
export async function startNewLedger(deps: RescueDeps): Promise<void> {
  const { mode } = findTrouble(deps)
  const keptAs = startNew(deps.ledgerOf(mode), deps.now())
  await open(deps, mode)
  deps.watch.setNotice({ kind: 'started-new', keptAs })
}

/** Leaves the record as it is. Where nothing else is open, the other mode is opened. */
export async function leaveLedger(deps: RescueDeps): Promise<void> {
  const { connect, watch } = deps
  const mode = watch.state().trouble?.mode
  if (mode === undefined) return
  if (!connect.workspaces.find()) {
    if (mode === 'live') await startPractice(connect)
    else if (await connect.credentials.find()) await startLive(connect)
    else connect.settings.change({ mode: 'unset' })
  }
  watch.forgetTrouble()
}

/** Closes a record that was found damaged while open: the choice is then as at a start. */
export async function closeDamagedLedger({ connect, watch }: RescueDeps): Promise<void> {
  const open = connect.workspaces.find()
  const kind = watch.state().notice?.kind
  if (!open || (kind !== 'damage-found' && kind !== 'rows-changed')) return
  await connect.workspaces.close()
  watch.noteFailure(open.mode, new AppError('ledger-damaged', 'found by the full check'))
}

/** A record of a newer console is whole: it is never moved. */
function findTrouble({ watch }: RescueDeps): Pick<RecordTrouble, 'mode'> {
  const { trouble } = watch.state()
  if (!trouble || trouble.problem === 'newer') {
    throw new AppError('bad-request', 'the record needs no rescue')
  }
  return trouble
}

function open({ connect }: RescueDeps, mode: WorkMode): Promise<void> {
  return mode === 'live' ? startLive(connect) : startPractice(connect)
}
