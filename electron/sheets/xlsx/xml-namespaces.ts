import { listAttributes } from './xml-attributes'
import type { XmlPlace } from './xml-places'

/** Of SpreadsheetML: the transitional form that programs write, and the strict one. */
export const mainNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

/** Of the attributes that name a relationship, and the beginnings of the types of relationships. */
export const relationNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
])

/** Of the lists of relationships. */
export const packageNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
])

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** By prefix; the default namespace has the empty one. */
export type Prefixes = ReadonlyMap<string, string>

/**
 * An open element: its place, and what its prefixes mean. `inside` remembers what each written name
 * is within it, so that a name is looked into once and not for each of a million cells.
 */
export interface OpenElement<Name extends string> {
  /** As written, prefix included. */
  readonly written: string
  readonly place: XmlPlace<Name>
  readonly prefixes: Prefixes
  /** Null where handlers need not know of it. */
  readonly name: Name | null
  readonly isText: boolean
  readonly isAlternatives: boolean
  /** Null for names to be passed over. */
  readonly inside: Map<string, OpenElement<Name> | null>
}

/** What stands above the root element. */
export function openDocument<Name extends string>(top: XmlPlace<Name>): OpenElement<Name> {
  return { ...transparent('', top, new Map()), isText: false }
}

/**
 * The element of this written name inside `parent`, or null where it says nothing here.
 *
 * Of alternatives (`mc:AlternateContent`) the fallback is taken, as if it stood in their place: the
 * choices are for readers that know an extension.
 */
export function resolveElement<Name extends string>(
  parent: OpenElement<Name>,
  written: string,
  prefixes: Prefixes,
  namespaces: ReadonlySet<string>,
): OpenElement<Name> | null {
  const colon = written.indexOf(':')
  const local = written.slice(colon + 1)
  const namespace = prefixes.get(written.slice(0, Math.max(colon, 0))) ?? ''
  if (namespace === compatibility) {
    const isFallback = parent.isAlternatives && local === 'Fallback'
    const isAlternatives = !parent.isAlternatives && local === 'AlternateContent'
    if (!isFallback && !isAlternatives) return null
    return { ...transparent(written, parent.place, prefixes), isAlternatives }
  }
  const place = parent.isAlternatives ? undefined : parent.place.inside.get(local)
  if (place === undefined || !namespaces.has(namespace)) return null
  const { name, isText } = place
  return { ...transparent(written, place, prefixes), name, isText }
}

/** What the prefixes mean inside an element with these attributes. */
export function declarePrefixes(outer: Prefixes, attributes: string): Prefixes {
  const inner = new Map(outer)
  for (const { name, value } of listAttributes(attributes)) {
    if (name === 'xmlns') inner.set('', value)
    else if (name.startsWith('xmlns:')) inner.set(name.slice('xmlns:'.length), value)
  }
  return inner
}

function transparent<Name extends string>(
  written: string,
  place: XmlPlace<Name>,
  prefixes: Prefixes,
): OpenElement<Name> {
  const inside = new Map<string, OpenElement<Name> | null>()
  return { written, place, prefixes, name: null, isText: false, isAlternatives: false, inside }
}
