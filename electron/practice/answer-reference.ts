import { type Answer, json } from './answers'
import type { ChosenFault } from './faults'
import { type PracticePacket, packets, userTypes } from './packets'

/** Answers `GET /registration`: the packets and the types of users. */
export function answerReference(chosen: ChosenFault | null): Answer {
  return {
    status: true,
    messages: 'Registration Data',
    data: json({
      registration_packets: listPackets(chosen).map((packet) => ({
        packet_id: packet.id,
        packet_code: packet.code,
        packet_desc: packet.description,
      })),
      user_type: userTypes.map((type) => ({ code: type.code, desc: type.description })),
    }),
  }
}

function listPackets(chosen: ChosenFault | null): readonly PracticePacket[] {
  switch (chosen?.fault) {
    case 'no-packets':
      return []
    case 'other-packets': {
      const [trial, ...others] = packets
      const renamed = { ...trial, description: 'Uji Coba 30 Hari' }
      const added = { id: '14', code: 'REG-24BULAN', description: '24 Bulan', days: 730 }
      return [renamed, ...others.slice(0, -1), added]
    }
    default:
      return packets
  }
}
