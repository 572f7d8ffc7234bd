import type { UnresolvedRow } from '#shared/domain/history'

/** One thing, as it was sent and as the service has it; null where it is not known. */
export interface FoundLine {
  readonly field: 'registrationId' | 'storeName' | 'storeAddress' | 'time' | 'packet'
  readonly sent: string | number | null
  readonly there: string | number | null
  /** Null where there is nothing to compare. */
  readonly verdict: 'same' | 'differs' | 'older' | null
}

/** How much earlier than its sending an account may be dated: services' clocks differ. */
const clockToleranceSeconds = 600

/** What was sent beside what the service shows of it; what neither side knows is left out. */
export function compareFound(row: UnresolvedRow): readonly FoundLine[] {
  const { found } = row
  if (found === null) return []
  const lines: readonly FoundLine[] = [
    compareTexts('registrationId', row.registrationId, found.registrationId),
    compareTexts('storeName', row.storeName, found.storeName),
    compareTexts('storeAddress', row.storeAddress, found.storeAddress),
    {
      field: 'time',
      sent: row.sentAt,
      there: found.registeredAt,
      verdict: compareTimes(row.sentAt, found.registeredAt),
    },
    compareTexts('packet', row.sent?.packetId ?? null, found.packetId),
  ]
  return lines.filter(({ there }) => there !== null)
}

function compareTexts(
  field: FoundLine['field'],
  sent: string | null,
  shown: string | null,
): FoundLine {
  const there = shown === '' ? null : shown
  const isKnown = sent !== null && there !== null
  return { field, sent, there, verdict: isKnown ? compareWords(sent, there) : null }
}

/** Services change case, spaces and signs of what they are sent: that is no difference. */
function compareWords(sent: string, there: string): 'same' | 'differs' {
  return plain(sent) === plain(there) ? 'same' : 'differs'
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function compareTimes(sentAt: number | null, registeredAt: number | null): 'older' | null {
  if (sentAt === null || registeredAt === null) return null
  return registeredAt < sentAt - clockToleranceSeconds ? 'older' : null
}
