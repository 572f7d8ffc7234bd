import type { RowRecord } from '#electron/ledger/runs/run-rows-table'
import type { HistoryEvent, SentActivation } from '#shared/domain/history'
import { type PacketReading, type Readings, readingBefore } from '#shared/domain/runs/activation'
import type { ActivationForm } from '#shared/domain/runs/activation-form'

/** What a row's user had around its sending, as history keeps it beside a decision. */
export function readingDetails(readings: Readings | null): NonNullable<HistoryEvent['details']> {
  const after = readings?.after ?? null
  const before = readingBefore(readings)
  return {
    ...(before && { packetBefore: packetOf(before), ...endOf('endsBefore', before) }),
    ...(after && { packetAfter: packetOf(after), ...endOf('endsAfter', after) }),
  }
}

function packetOf({ packetName, packetId }: PacketReading): string {
  return packetName ?? packetId ?? 'no-packet'
}

/** An end that could not be read is left out: that is not the same as having none. */
function endOf(name: string, { expiresAt }: PacketReading): Record<string, string | number> {
  return expiresAt === undefined ? {} : { [name]: expiresAt ?? 'no-end' }
}

/** What an activation sent. A file names its packet by id, code or description. */
export function describeSent({ values, readings }: RowRecord): SentActivation {
  const { packetId = null, packet = null, invoiceCode = null, amount } = values
  const read = [readings?.before, readings?.after].find((reading) => reading?.packetId === packetId)
  return {
    packetId,
    packetName: read?.packetName ?? (packet === packetId ? null : packet),
    invoiceCode,
    amountRupiah: amount === undefined ? null : Number(amount),
    form: toForm(values),
  }
}

/** By ids, as the form keeps what was chosen. */
function toForm(values: RowRecord['values']): ActivationForm {
  const { registrationId: user = '', branchId = '', packetId: packet = '' } = values
  // A branch that was said not to be there has no id.
  const branch = branchId === '' ? (values.branch ?? '') : branchId
  const { invoiceCode = '', amount = '', gateway = '', method = '', paymentDate = '' } = values
  return { user, branch, packet, invoiceCode, amount, gateway, method, paymentDate }
}
