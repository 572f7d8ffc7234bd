import type { z } from 'zod'
import { formatPartnerTime } from '#shared/domain/partner-time'
import { readPartnerTime } from '#shared/domain/read-partner-time'
import type { ReferenceData, User } from '#shared/domain/user'
import type { ActivateInput, RegisterInput } from './outcome'
import type { WireUser, wireReference } from './wire'

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

const orNull = (text: string): string | null => (text === '' ? null : text)

/** `typeNames` are lower-case names of user types: one of them in the place of the state says nothing. */
export function toUser(wire: WireUser, typeNames: ReadonlySet<string>): User {
  const state = wire.user_type_desc
  return {
    registrationId: wire.registration_id,
    email: wire.email,
    storeName: wire.toko_name,
    storeAddress: wire.toko_address,
    userType: wire.user_type,
    accountState: typeNames.has(state.toLowerCase()) ? null : orNull(state),
    packetId: orNull(wire.contract_id),
    packetName: orNull(wire.contract_notes),
    registeredAt: readPartnerTime(wire.registered_date, 'its-start'),
    expiresAt: readPartnerTime(wire.expired_date, 'its-end'),
    branches: wire.cabangs
      .filter((branch) => branch.cabang_id !== '')
      .map((branch) => ({
        id: branch.cabang_id,
        name: branch.cabang_name,
        address: branch.cabang_address,
      })),
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
