import type { UnresolvedRow } from '#shared/domain/history'
import { maskAddress } from '#shared/domain/users/mask'
import { useStatus } from '../../../app-shell/status'

/** Shows a row in doubt with its addresses in full, or masked where the operator wants that. */
export function useAddressMask(): (row: UnresolvedRow) => UnresolvedRow {
  return useStatus().settings.maskPersonal ? masked : whole
}

function whole(row: UnresolvedRow): UnresolvedRow {
  return row
}

function masked(row: UnresolvedRow): UnresolvedRow {
  const { storeAddress, found } = row
  const mask = (address: string | null) => address && maskAddress(address)
  return {
    ...row,
    storeAddress: mask(storeAddress),
    found: found && { ...found, storeAddress: mask(found.storeAddress) },
  }
}
