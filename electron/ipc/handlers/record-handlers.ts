import { acceptChangedRows } from '#electron/services/ledger-recovery/accept-rows'
import {
  closeDamagedLedger,
  leaveLedger,
  type RescueDeps,
  restoreLedger,
  startNewLedger,
} from '#electron/services/ledger-recovery/recover-ledger'
import type { Status } from '#shared/domain/settings'
import type { Handlers } from '../handle'

export interface RecordDeps {
  readonly rescue: RescueDeps
  readonly readStatus: () => Promise<Status>
}

type RecordHandlers = Pick<Handlers, Extract<keyof Handlers, `record:${string}`>>

/** Each answers with the status as it is afterwards. */
export function createRecordHandlers({ rescue, readStatus }: RecordDeps): RecordHandlers {
  const after = async (step: Promise<void> | void): Promise<Status> => {
    await step
    return readStatus()
  }
  return {
    'record:restore': (input) => after(restoreLedger(rescue, input)),
    'record:start-new': () => after(startNewLedger(rescue)),
    'record:leave': () => after(leaveLedger(rescue)),
    'record:close-damaged': () => after(closeDamagedLedger(rescue)),
    'record:dismiss-notice': () => after(rescue.watch.setNotice(null)),
    'record:accept-rows': () =>
      after(acceptChangedRows({ watch: rescue.watch, workspaces: rescue.connect.workspaces })),
  }
}
