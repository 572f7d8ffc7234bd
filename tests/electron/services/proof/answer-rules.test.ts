import { describe, expect, it } from 'vitest'
import { proofRules } from '#electron/services/proof/answer-rules'
import type { PacketReading } from '#shared/domain/runs/activation'

describe('isActivated()', () => {
  const reading = (packetId: string, expiresAt?: number | null): PacketReading => ({
    packetId,
    packetName: null,
    at: 1,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  })
  const cases: [string, PacketReading | null, PacketReading, boolean][] = [
    ['another packet became the sent one', reading('9'), reading('10'), true],
    ['the end is later', reading('10', 100), reading('10', 200), true],
    ['the end of another packet is later', reading('9', 100), reading('9', 200), false],
    ['there was no end and now there is', reading('10', null), reading('10', 200), true],
    ['nothing changed', reading('10', 100), reading('10', 100), false],
    [
      'the packet is the sent one, as before, and no end is known',
      reading('10'),
      reading('10'),
      false,
    ],
    ['the end is known only before', reading('10', 100), reading('10'), false],
    ['the end is known only after', reading('10'), reading('10', 200), false],
    ['the packet is another, and not the sent one', reading('9'), reading('11'), false],
    ['the end is earlier', reading('10', 200), reading('10', 100), false],
    ['nothing was read before', null, reading('10', 200), false],
  ]
  it.each(cases)('%s', (_, before, after, isProof) => {
    expect(proofRules.isActivated('10', before, after)).toBe(isProof)
  })
})
