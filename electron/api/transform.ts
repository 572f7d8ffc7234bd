import type { z } from 'zod'
import type { ReferenceData } from '#shared/domain/users/user'
import { formatPartnerTime } from '#shared/domain/values/partner-time'
import type { wireReference } from './answer-schemas'
import type { ActivateInput, RegisterInput } from './outcome'

/** The fields of a POST or of a query, as they go on the wire. */
export type WireFields = Readonly<Record<string, string>>

export function registrationFields(input: RegisterInput): WireFields {
  return {
    toko_name: input.storeName,
    user_type: input.userType,
    no_telp: input.phone,
    email: input.email,
    password: input.password,
    address: input.address,
  }
}

export function activationFields(input: ActivateInput): WireFields {
  return {
    email: input.email,
    packet_id: input.packetId,
    registration_id: input.registrationId,
    cabang_id: input.branchId,
    invoice_code: input.invoiceCode,
    invoice_amount: String(input.amountRupiah),
    payment_gateway: input.paymentGateway,
    payment_method: input.paymentMethod,
    payment_date: formatPartnerTime(input.paymentDate),
  }
}

export function toReferenceData(wire: z.infer<typeof wireReference>): ReferenceData {
  return {
    packets: wire.registration_packets.map((packet) => ({
      id: packet.packet_id,
      code: packet.packet_code,
      description: packet.packet_desc,
    })),
    userTypes: wire.user_type.map((type) => ({ code: type.code, description: type.desc })),
  }
}
