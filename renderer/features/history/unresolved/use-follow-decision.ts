import type { RowDecision, UnresolvedRow } from '#shared/domain/history'
import { useFormWays } from '../../../app-shell/drafts/use-form-ways'
import { useNavigation } from '../../../app-shell/navigation'
import { useStartRun } from '../mutations'
import { nameOf } from './decision-words'
import { sendAgainOf } from './send-again'

/** Goes on to where a row that may be sent again is sent from, and sends it where it is alone. */
export function useFollowDecision(): (decision: RowDecision, row: UnresolvedRow) => void {
  const { fillActivation } = useFormWays()
  const { goTo } = useNavigation()
  const start = useStartRun()
  return (decision, row) => {
    if (decision !== 'send-again') return
    const { runId, kind, sent } = row
    const way = sendAgainOf(row)
    if (way === 'form' && sent) {
      fillActivation({ form: sent.form, userText: nameOf(row) })
    }
    if (way === 'now') start.mutate(runId)
    if (way === 'now' || way === 'with-run') goTo({ step: 'run', runId, view: 'current' }, kind)
  }
}
