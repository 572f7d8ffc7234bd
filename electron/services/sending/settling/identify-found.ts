import { listWithoutId, setRegistrationId } from '#electron/ledger/runs/sending-table'
import type { EngineOptions } from '../engine-options'

/** Finds the ids of rows that a person called done without one. */
export async function identifyFound(
  { runId, writer, strategy }: Pick<EngineOptions, 'runId' | 'writer' | 'strategy'>,
  signal: AbortSignal,
): Promise<void> {
  const rows = strategy.identify ? listWithoutId(writer.db, runId) : []
  if (!strategy.identify || rows.length === 0) return
  const keys = new Set(rows.map((row) => row.dedupeKey))
  const found = await strategy.identify(keys, { signal, isThorough: true })
  if (found === null) return
  await writer.write((db) => {
    for (const row of rows) {
      const identity = found.get(row.dedupeKey)
      if (identity) setRegistrationId(db, row, identity.registrationId)
    }
  })
}
