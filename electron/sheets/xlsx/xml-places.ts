/**
 * Where the elements that matter stand in a document: everything in other namespaces or at other
 * places is passed over with all that is inside it.
 */
export interface XmlPlaces<Name extends string> {
  /** The namespaces that mean the same here, such as the transitional and the strict one. */
  readonly namespaces: ReadonlySet<string>
  /** By path from the root, such as `sst/si/t`: what a handler calls the element there. */
  readonly names: Readonly<Record<string, Name>>
  /** The names whose text is wanted. */
  readonly texts: readonly Name[]
}

/** One place of the tree; `name` is null for elements that only lead further. */
export interface XmlPlace<Name extends string> {
  name: Name | null
  isText: boolean
  /** By local name. */
  readonly inside: Map<string, XmlPlace<Name>>
}

/** The places as a tree; its top stands above the root element. */
export function buildPlaces<Name extends string>({
  names,
  texts,
}: XmlPlaces<Name>): XmlPlace<Name> {
  const top = emptyPlace<Name>()
  for (const [path, name] of Object.entries(names) as [string, Name][]) {
    let place = top
    for (const step of path.split('/')) {
      const next = place.inside.get(step) ?? emptyPlace<Name>()
      place.inside.set(step, next)
      place = next
    }
    place.name = name
    place.isText = texts.includes(name)
  }
  return top
}

function emptyPlace<Name extends string>(): XmlPlace<Name> {
  return { name: null, isText: false, inside: new Map() }
}
