import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { StepContext } from '../step'
import type { Verdict } from '../transition'
import type { Twin } from './twins'
import { leaveToPerson, lookLater, lost } from './verdicts'

/**
 * What becomes of a row in doubt that left nothing behind so far (reliability.md, rule 5).
 *
 * It may be sent again once a twin was seen for as long as the settle time, and the row was still absent
 * then. Without a twin a person decides.
 */
export async function settleAbsent(
  context: StepContext,
  row: RowRecord,
  /** When the answer came that showed nothing, on the monotonic clock. */
  answeredAtMs: number,
): Promise<Verdict> {
  // Another desk has proven it: the register says whose turn it is.
  if (context.elsewhere === 'ended') return lost(row)
  const settleMs = context.settleSeconds * 1000
  const twin = context.twins.find(row) ?? (await seeTwin(context, row))
  const seenForMs = twin && answeredAtMs - twin.seenAtMs
  if (context.rules.mayResend({ seenForMs, settleMs })) return lost(row)
  if (seenForMs !== null) {
    return lookLater(context, row, Math.max(1, Math.ceil((settleMs - seenForMs) / 1000)))
  }
  if (context.willSendMore() || context.twins.willBeMore(row)) return lookLater(context, row)
  const isHopeless = context.twins.candidate(row) === null
  return isHopeless || isSettleTimeOver(context)
    ? leaveToPerson('no-twin')
    : lookLater(context, row)
}

/** Looks whether the row that was sent last of all after this one is to be seen by now. */
export async function seeTwin(context: StepContext, row: RowRecord): Promise<Twin | null> {
  const candidate = context.twins.candidate(row)
  if (!candidate) return null
  const isSeen = await context.twins.lookUp(candidate, () =>
    context.strategy.isSeen(context, candidate),
  )
  if (isSeen) context.twins.seen(candidate, context.clock.monotonic())
  return context.twins.find(row)
}

/** Whether a row in doubt has been looked at for as long as the settle time. */
export function isSettleTimeOver({ doubt, settleSeconds }: StepContext): boolean {
  return doubt.forMs >= settleSeconds * 1000
}
