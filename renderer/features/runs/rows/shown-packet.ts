import type { PacketReading } from '#shared/domain/runs/activation'
import type { Messages } from '#shared/locales/id'

/** A packet as it was read, with its end where that is known; empty where nothing was read. */
export function shownPacket(
  reading: PacketReading | null | undefined,
  { results, formats }: Messages,
): string {
  if (!reading) return ''
  const name = reading.packetName ?? reading.packetId ?? '—'
  return reading.expiresAt ? results.packetUntil(name, formats.date(reading.expiresAt)) : name
}
