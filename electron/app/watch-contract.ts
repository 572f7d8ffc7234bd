import { seconds, systemClock } from '#electron/async/clock'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { createSeenAnswers } from '#electron/services/answers/seen-answers'
import type { History } from '#electron/services/history/history'
import { createContractWatch } from '#electron/services/proof/contract-watch'
import type { Controls } from '#electron/services/proof/controls'
import { messagesIn } from '#shared/locales/messages'
import type { WorkspaceParts } from './workspace-parts'

/** Watches what the client hears, and tells the page what was never heard before. */
export function watchContract(
  { feed, emit, log, knownSigns, settings }: WorkspaceParts,
  work: {
    readonly writer: LedgerWriter
    readonly controls: Controls
    readonly history: History
  },
) {
  const watch = createContractWatch({
    writer: work.writer,
    clock: systemClock,
    onNew: (sign) => {
      const { call, sign: look } = sign
      log.warn(`a new kind of answer: ${call}, HTTP ${look.httpStatus}, ${look.shape}`)
      emit('answers:new', { call, ...answers.meaningOf(sign) })
    },
    onFault: (error) => log.error('what the service answered could not be kept', error),
  })
  const answers = createSeenAnswers({
    ...work,
    watch,
    knownSigns,
    now: () => seconds(systemClock),
    messages: () => messagesIn(settings().language),
  })
  feed.listen(watch.hear)
  return { answers, close: watch.close }
}
