import type { PacketReading } from '../domain/runs/activation'
import type { Row } from '../domain/runs/row'
import type { Messages } from './id'

/** Why a row is in doubt or surely never left, in words, with what is known of a row that is held; null for no cause. */
export function describeCause(
  { cause, readings }: Pick<Row, 'cause' | 'readings'>,
  messages: Messages,
): string | null {
  if (cause === null) return null
  const why = messages.results.causes[cause]
  const { lastKnown, after } = readings ?? {}
  if (cause !== 'moved-elsewhere' || !lastKnown || !after) return why
  const { results, formats } = messages
  const at = formats.dateTime(lastKnown.at)
  const isSame = lastKnown.packetId === after.packetId
  const before = isSame ? { ...lastKnown, packetName: after.packetName } : lastKnown
  const known = results.movedFrom(nameReading(before, messages), at, nameReading(after, messages))
  return `${known}. ${why}`
}

function nameReading(
  { packetName, packetId, expiresAt }: PacketReading,
  { results, formats, history }: Messages,
): string {
  const words = history.unresolved.readings
  const name = packetName ?? packetId ?? words.noPacket
  if (expiresAt === undefined) return name
  const end = expiresAt === null ? words.noEnd.toLocaleLowerCase() : formats.dateTime(expiresAt)
  return expiresAt === null ? `${name}, ${end}` : results.packetUntil(name, end)
}
