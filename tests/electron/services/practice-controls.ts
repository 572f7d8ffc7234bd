import type { ElkassaApi } from '#electron/api/outcome'
import { type Clock, systemClock } from '#electron/async/clock'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import type { Controls } from '#electron/services/proof/controls'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { createServiceControls } from '#electron/services/proof/service-controls'

/** The controls of a practice service, whose sign of absence is known. */
export function practiceControls(
  api: Pick<ElkassaApi, 'checkUser' | 'listUsers' | 'getReferenceData'>,
  writer: LedgerWriter,
  clock: Clock = systemClock,
): Controls {
  return createServiceControls({
    api,
    writer,
    clock,
    countCopied: async () => 0,
    knownSigns: practiceSigns,
    settleSeconds: () => 1,
  })
}
