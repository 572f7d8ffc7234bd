import type { ReferenceData } from '#shared/domain/users/user'
import type { FacetValue, UserFacets } from '#shared/domain/users/user-row'

/**
 * Puts the reference data's words to the codes that users have.
 *
 * A packet or type it does not list keeps what the users themselves say of it, or its code alone.
 */
export function describeFacets(facets: UserFacets, reference: ReferenceData | null): UserFacets {
  const packets = new Map(reference?.packets.map(({ id, description }) => [id, description]))
  const types = new Map(reference?.userTypes.map(({ code, description }) => [code, description]))
  return {
    types: facets.types.map(describe(types)),
    states: facets.states,
    packets: facets.packets.map(describe(packets)),
    odd: facets.odd,
  }
}

function describe(words: ReadonlyMap<string, string>) {
  return (value: FacetValue): FacetValue => ({
    ...value,
    description: (value.code === null ? null : words.get(value.code)) ?? value.description,
  })
}
