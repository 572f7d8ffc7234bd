import type { TableCell, TableColumn } from '#electron/sheets/write/write-table'
import type { PartnerTime, ReferenceData, User } from '#shared/domain/users/user'
import type { ExportColumn } from '#shared/domain/users/user-export'
import type { Messages } from '#shared/locales/id'

export interface ExportCell {
  readonly column: TableColumn
  readonly read: (user: User) => TableCell
}

/** The columns of a file of users, in the operator's language. */
export function listExportCells(
  columns: readonly ExportColumn[],
  reference: ReferenceData | null,
  messages: Messages,
): ExportCell[] {
  const typeNames = new Map(
    reference?.userTypes.map(({ code, description }) => [code, description] as const),
  )
  const moment = (time: PartnerTime): TableCell =>
    time !== null && 'at' in time
      ? { at: time.at, text: messages.formats.moment(time.at) }
      : (time?.text ?? '')
  const reads: Readonly<Record<ExportColumn, (user: User) => TableCell>> = {
    storeName: (user) => user.storeName,
    email: (user) => user.email,
    registrationId: (user) => user.registrationId,
    storeAddress: (user) => user.storeAddress,
    userType: (user) => typeNames.get(user.userType) ?? user.userType,
    accountState: (user) => user.accountState ?? '',
    packetName: (user) => user.packetName ?? user.packetId ?? '',
    registeredAt: (user) => moment(user.registeredAt),
    expiresAt: (user) => moment(user.expiresAt),
    branchCount: (user) => String(user.branches.length),
    branches: (user) => user.branches.map(({ id, name }) => `${name} (${id})`).join('; '),
  }
  return columns.map((name) => ({
    column: {
      header: messages.userExport.columns[name],
      isMoment: name === 'registeredAt' || name === 'expiresAt',
    },
    read: reads[name],
  }))
}
