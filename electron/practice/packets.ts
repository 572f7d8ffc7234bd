export interface PracticePacket {
  readonly id: string
  readonly code: string
  readonly description: string
  readonly days: number
}

/** The trial every registration starts with. */
export const trialPacket: PracticePacket = {
  id: '9',
  code: 'TRIAL-30HARI',
  description: 'Trial 30 Hari',
  days: 30,
}

/** The packets of the partner's document, and the ones its `{...}` leaves out. */
export const packets: readonly [PracticePacket, ...PracticePacket[]] = [
  trialPacket,
  { id: '10', code: 'REG-1BULAN', description: '1 Bulan', days: 30 },
  { id: '11', code: 'REG-3BULAN', description: '3 Bulan', days: 91 },
  { id: '12', code: 'REG-6BULAN', description: '6 Bulan', days: 182 },
  { id: '13', code: 'REG-12BULAN', description: '12 Bulan', days: 365 },
]

export const userTypes = [
  { code: '0', description: 'Retail' },
  { code: '1', description: 'Grosir' },
] as const

export function findPacket(id: string): PracticePacket | undefined {
  return packets.find((packet) => packet.id === id)
}
