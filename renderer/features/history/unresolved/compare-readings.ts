import { type PacketReading, type Readings, readingBefore } from '#shared/domain/runs/activation'

/** What is different in the later of two readings; null where they cannot be compared. */
export interface ReadingsCompared {
  readonly packet: 'same' | 'changed' | null
  readonly end: 'same' | 'later' | 'earlier' | 'changed' | null
  readonly verdict: 'not-kept' | 'not-read' | 'end-unread' | 'unchanged' | 'changed'
}

export function compareReadings(readings: Readings | null): ReadingsCompared {
  const before = readingBefore(readings)
  const after = readings?.after ?? null
  if (before === null) return { packet: null, end: null, verdict: 'not-kept' }
  if (after === null) return { packet: null, end: null, verdict: 'not-read' }
  const packet = before.packetId === after.packetId ? 'same' : 'changed'
  const end = compareEnds(before, after)
  if (packet === 'changed') return { packet, end, verdict: 'changed' }
  if (end === null) return { packet, end, verdict: 'end-unread' }
  return { packet, end, verdict: end === 'same' ? 'unchanged' : 'changed' }
}

function compareEnds(before: PacketReading, after: PacketReading): ReadingsCompared['end'] {
  if (before.expiresAt === undefined || after.expiresAt === undefined) return null
  if (before.expiresAt === after.expiresAt) return 'same'
  if (before.expiresAt === null || after.expiresAt === null) return 'changed'
  return after.expiresAt > before.expiresAt ? 'later' : 'earlier'
}
