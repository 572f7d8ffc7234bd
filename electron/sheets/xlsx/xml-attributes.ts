import { decodeEntities } from './xml-text'

const equals = 0x3d
const quote = 0x22

/**
 * An attribute's value by its whole name, prefix included, or null.
 *
 * This runs several times for each of a million cells: where the name stands is searched first, and
 * only where it may be part of another attribute's value is everything before it read.
 */
export function readAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (!isSpace(attributes.charCodeAt(at - 1))) continue
    const from = at + name.length
    const isPlain = attributes.charCodeAt(from) === equals
    if (!isPlain || !followsValue(attributes, at - 2)) return findAttribute(attributes, name)
    const end = attributes.indexOf('"', from + 2)
    if (attributes.charCodeAt(from + 1) !== quote || end === -1) {
      return findAttribute(attributes, name)
    }
    return decodeEntities(attributes.slice(from + 2, end))
  }
  return null
}

/** Whether the sign at `at` surely ends a value, or there is none before it. */
function followsValue(attributes: string, at: number): boolean {
  if (at < 0) return true
  return (
    attributes.charCodeAt(at) === quote &&
    attributes.charCodeAt(at - 1) !== equals &&
    !isSpace(attributes.charCodeAt(at - 1)) &&
    !attributes.includes("'")
  )
}

function findAttribute(attributes: string, name: string): string | null {
  return listAttributes(attributes).find((attribute) => attribute.name === name)?.value ?? null
}

/** Every attribute with its whole name. */
export function listAttributes(attributes: string): { name: string; value: string }[] {
  return [...attributes.matchAll(/(?:^|\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = '', double, single]) => ({ name, value: decodeEntities(double ?? single ?? '') }),
  )
}

/** The value of an attribute that stands in one of the namespaces, whatever its prefix, or null. */
export function readQualified(
  attributes: string,
  prefixes: ReadonlyMap<string, string>,
  namespaces: ReadonlySet<string>,
  name: string,
): string | null {
  const found = listAttributes(attributes).find((attribute) => {
    const [prefix = '', local] = attribute.name.split(':')
    // A name without a prefix is in no namespace, whatever the default one is.
    return local === name && namespaces.has(prefixes.get(prefix) ?? '')
  })
  return found?.value ?? null
}

/** As XML and Excel write a truth. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

export function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09
}
