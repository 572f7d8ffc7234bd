import { tooLarge } from '../source-bytes'
import { isSpace } from './xml-attributes'
import { declarePrefixes, type OpenElement, openDocument, resolveElement } from './xml-namespaces'
import { buildPlaces, type XmlPlaces } from './xml-places'
import { decodeEntities } from './xml-text'
import { damaged } from './zip-directory'

/** Takes what a scanner finds at the places it was given, by the names they have there. */
export interface XmlHandler<Name extends string> {
  /**
   * `attributes` is the raw text between the name and the `>`: see `readAttribute`. `prefixes` are
   * the namespaces that hold there.
   */
  readonly open: (name: Name, attributes: string, prefixes: ReadonlyMap<string, string>) => void
  /** `false` where no more is wanted. */
  readonly close?: (name: Name) => boolean | undefined
  /** A piece of the text of an element whose text is wanted. */
  readonly text?: (text: string, name: Name) => void
}

export interface XmlScanner {
  /** False once the handler wants no more. */
  readonly push: (chunk: string) => boolean
  readonly end: () => void
}

/** Longest tag or text; Excel's longest text has 32,767 characters. */
const maxPieceChars = 1024 * 1024

/** Deeper than any workbook goes; what is passed over is only counted and may be deeper. */
const maxDepth = 1000

/**
 * A forward scanner for the XML of a workbook: no tree, no entities but the five of XML itself.
 *
 * A document type is refused, since it is only there to do harm (OOXML forbids it), and so are a
 * piece without end, elements that are not closed, and a root element of another kind: all as
 * `file-damaged`.
 */
export function createXmlScanner<Name extends string>(
  places: XmlPlaces<Name>,
  handler: XmlHandler<Name>,
): XmlScanner {
  let rest = ''
  const elements = followElements(places, handler)
  return {
    push: (chunk) => {
      const xml = rest === '' ? chunk : rest + chunk
      rest = xml.slice(scan(xml, elements))
      if (rest.length > maxPieceChars) throw endless(rest)
      return !elements.isStopped()
    },
    end: () => {
      if (rest.trim() !== '' || !elements.isComplete()) throw damaged('unfinished XML')
    },
  }
}

/** A tag without end is no XML; a text without end, as of a zip bomb, is no cell's. */
function endless(piece: string): Error {
  return piece.startsWith('<') ? damaged('endless XML') : tooLarge('texts', maxPieceChars)
}

/** What a scan tells of: tags and texts by where they lie in the XML. */
interface Elements {
  readonly open: (xml: string, from: number, end: number, declares: boolean) => void
  /** Takes the tag at `at` where it is the last empty one over again; gives its length, or 0. */
  readonly repeat: (xml: string, at: number) => number
  readonly close: (xml: string, from: number) => void
  /** Whether text is wanted here. */
  readonly wantsText: () => boolean
  readonly text: (text: string) => void
  readonly isComplete: () => boolean
  readonly isStopped: () => boolean
}

/** Keeps the way from the root to the element that is read; tells the handler what stands on it. */
function followElements<Name extends string>(
  places: XmlPlaces<Name>,
  handler: XmlHandler<Name>,
): Elements {
  const { open, close, text } = handler
  let current = openDocument(buildPlaces(places))
  const outer: OpenElement<Name>[] = []
  /** How deep in an element that is passed over. */
  let passed = 0
  let hasRoot = false
  let stopped = false
  /** The last empty tag: in a formatted sheet a million empty cells are written alike. */
  let last: { tag: string; parent: OpenElement<Name>; name: Name; attributes: string } | null = null

  function find(written: string, attributes: string, declares: boolean): OpenElement<Name> | null {
    if (declares && attributes.includes('xmlns')) {
      const prefixes = declarePrefixes(current.prefixes, attributes)
      return resolveElement(current, written, prefixes, places.namespaces)
    }
    let element = current.inside.get(written)
    if (element === undefined) {
      element = resolveElement(current, written, current.prefixes, places.namespaces)
      current.inside.set(written, element)
    }
    return element
  }

  function takeEmpty(element: OpenElement<Name>, name: Name, attributes: string): void {
    open(name, attributes, element.prefixes)
    if (close?.(name) === false) stopped = true
  }

  return {
    repeat: (xml, at) => {
      if (last === null || last.parent !== current || passed > 0) return 0
      if (!xml.startsWith(last.tag, at)) return 0
      takeEmpty(current, last.name, last.attributes)
      return last.tag.length
    },
    open: (xml, from, end, declares) => {
      const isEmpty = xml.charCodeAt(end - 1) === 0x2f
      if (passed > 0) {
        if (!isEmpty) passed += 1
        return
      }
      const tagEnd = isEmpty ? end - 1 : end
      const nameEnd = findNameEnd(xml, from, tagEnd)
      const attributes = nameEnd === tagEnd ? '' : xml.slice(nameEnd, tagEnd)
      const element = find(xml.slice(from, nameEnd), attributes, declares)
      if (element === null) {
        if (outer.length === 0) throw damaged('root element')
        if (!isEmpty) passed = 1
        return
      }
      hasRoot = true
      const { name } = element
      if (isEmpty) {
        if (name === null) return
        takeEmpty(element, name, attributes)
        const tag = xml.slice(from - 1, end + 1)
        last = declares ? null : { tag, parent: current, name, attributes }
        return
      }
      if (name !== null) open(name, attributes, element.prefixes)
      if (outer.length >= maxDepth) throw damaged('nested XML')
      outer.push(current)
      current = element
    },
    close: (xml, from) => {
      if (passed > 0) {
        passed -= 1
        return
      }
      const parent = outer.pop()
      if (parent === undefined || !xml.startsWith(current.written, from)) throw damaged('XML tags')
      if (current.name !== null) stopped = close?.(current.name) === false
      current = parent
    },
    wantsText: () => passed === 0 && current.isText,
    text: (piece) => {
      if (current.name !== null) text?.(piece, current.name)
    },
    isStopped: () => stopped,
    isComplete: () => hasRoot && outer.length === 0 && passed === 0,
  }
}

/** Scans the whole pieces of `xml`; gives where the first unfinished one begins. */
function scan(xml: string, elements: Elements): number {
  // Few tags declare a namespace: all others need not be looked through for one.
  let declared = xml.indexOf('xmlns')
  let at = 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) return at
    if (tag > at && elements.wantsText()) elements.text(decodeEntities(xml.slice(at, tag)))
    while (declared !== -1 && declared < tag) declared = xml.indexOf('xmlns', declared + 1)
    const end = scanTag(xml, tag, declared, elements)
    if (end === -1) return tag
    at = end
    if (elements.isStopped()) return xml.length
  }
}

/** Where the piece that begins at `at` ends, or -1 where it goes on in the next chunk. */
function scanTag(xml: string, at: number, declared: number, elements: Elements): number {
  const sign = xml.charCodeAt(at + 1)
  if (sign === 0x2f) return scanClose(xml, at, elements)
  if (sign === 0x21) return scanDeclaration(xml, at, elements)
  if (sign === 0x3f) return after(xml, '?>', at)
  const repeated = elements.repeat(xml, at)
  if (repeated > 0) return at + repeated
  const end = findTagEnd(xml, at + 1)
  if (end === -1) return -1
  elements.open(xml, at + 1, end, declared !== -1 && declared < end)
  return end + 1
}

function scanClose(xml: string, at: number, elements: Elements): number {
  const end = xml.indexOf('>', at)
  if (end === -1) return -1
  elements.close(xml, at + 2)
  return end + 1
}

function scanDeclaration(xml: string, at: number, elements: Elements): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at)
    if (end !== -1 && elements.wantsText()) elements.text(xml.slice(at + 9, end - 3))
    return end
  }
  if ('<!--'.startsWith(xml.slice(at, at + 4)) || '<![CDATA['.startsWith(xml.slice(at, at + 9))) {
    return -1
  }
  throw damaged('document type in XML')
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}

/** The `>` that ends a tag: one inside an attribute's quotes does not. */
function findTagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charCodeAt(at)
    if (quote !== 0) {
      if (char === quote) quote = 0
    } else if (char === 0x3e) return at
    else if (char === 0x22 || char === 0x27) quote = char
  }
  return -1
}

function findNameEnd(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (isSpace(xml.charCodeAt(at))) return at
  return end
}
