import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { PacketReading } from '#shared/domain/runs/activation'
import type { FoundRecord, OutcomeCause } from '#shared/domain/runs/row'
import { lookAgainSeconds, type StepContext } from '../step'
import type { Verdict } from '../transition'

/** After so many sends that left nothing behind, a row waits for a person to start the run again. */
export const mostAttempts = 3

/*
 * The ways a look at a row ends.
 */

/** The row stays in doubt and is looked at again. */
export function lookLater(
  context: StepContext,
  row: RowRecord,
  lookInSeconds: number = lookAgainSeconds(context),
): Verdict {
  // A refused row that has something to show after all is a refusal without proof.
  const cause = row.state === 'refused' ? 'refusal-unproven' : causeOf(row)
  return { transition: { kind: 'in-doubt', cause, lookInSeconds } }
}

/** A control took the answer's worth away: the row is asked about again as soon as rows are. */
export function lookSoon(context: StepContext, row: RowRecord): Verdict {
  return { ...lookLater(context, row, 1), isVoid: true }
}

/** The row waits for a person, who sees what the service showed. */
export function leaveToPerson(cause: OutcomeCause, found?: FoundRecord): Verdict {
  const shown = found ? { found } : {}
  return { transition: { kind: 'in-doubt', cause, lookInSeconds: null, ...shown } }
}

/** Reading proved that the row was done. */
export function proven(registrationId: string, reading?: PacketReading): Verdict {
  const noted = reading ? { reading } : {}
  return {
    transition: { kind: 'done', registrationId, serverMessage: null, knownBy: 'reading', ...noted },
  }
}

/**
 * Nothing came of what the service refused, as far as can be seen now; it is looked at once more after
 * `lookInSeconds`, unless that is null.
 */
export function acceptRefusal(row: RowRecord, lookInSeconds: number | null): Verdict {
  return {
    transition: { kind: 'refused', serverMessage: row.serverMessage ?? '', lookInSeconds },
  }
}

/** The service refused what was there before, by whoever made it: that is final. */
export function refusedAsTaken({ serverMessage }: RowRecord): Verdict {
  return {
    transition: {
      kind: 'refused',
      serverMessage: serverMessage ?? '',
      lookInSeconds: null,
      cause: 'existed-before',
    },
  }
}

/** A refusal was looked at once more, and stands. */
export function keepRefusal(options: { readonly freesInvoice?: boolean } = {}): Verdict {
  return { transition: { kind: 'refusal-stands', freesInvoice: options.freesInvoice ?? false } }
}

/** Reading proved that the row did nothing: it is sent again, a few times. */
export function lost(row: RowRecord): Verdict {
  const cause = causeOf(row)
  return row.attempts >= mostAttempts
    ? { transition: { kind: 'unsent', cause, serverMessage: null } }
    : { transition: { kind: 'send-again', cause } }
}

function causeOf({ cause }: RowRecord): OutcomeCause {
  return cause ?? 'interrupted'
}
