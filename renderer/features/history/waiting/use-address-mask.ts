import type { WaitingRow } from '#shared/domain/history'
import { maskAddress } from '#shared/domain/users/mask'
import { useStatus } from '../../../app-shell/status'

/** Shows a row in doubt with its addresses in full, or masked where the operator wants that. */
export function useAddressMask(): (row: WaitingRow) => WaitingRow {
  return useStatus().settings.maskPersonal ? masked : whole
}

function whole(row: WaitingRow): WaitingRow {
  return row
}

function masked(row: WaitingRow): WaitingRow {
  const { storeAddress, found } = row
  const mask = (address: string | null) => address && maskAddress(address)
  return {
    ...row,
    storeAddress: mask(storeAddress),
    found: found && { ...found, storeAddress: mask(found.storeAddress) },
  }
}
