import { damaged } from './zip-directory'

/** Takes what a scanner finds. Names come without their namespace prefix. */
export interface XmlHandler {
  /** Whether text is wanted here; asked before each piece of text. */
  wantsText: boolean
  /** `attributes` is the raw text between the name and the `>`: see `readAttribute`. */
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  text: (text: string) => void
}

export interface XmlScanner {
  readonly push: (chunk: string) => void
  readonly end: () => void
}

/** Longest tag or text; Excel's longest text has 32,767 characters. */
const maxPieceChars = 1024 * 1024

/**
 * A forward scanner for the XML of a workbook: no tree, no entities but the five of XML itself.
 *
 * A document type is refused, since it is only there to do harm (OOXML forbids it), and so is a
 * piece without end: both as `file-damaged`.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  let rest = ''
  return {
    push: (chunk) => {
      const xml = rest === '' ? chunk : rest + chunk
      rest = xml.slice(scan(xml, handler))
      if (rest.length > maxPieceChars) throw damaged('endless XML')
    },
    end: () => {
      if (rest.trim() !== '') throw damaged('unfinished XML')
    },
  }
}

/** Scans the whole pieces of `xml`; gives where the first unfinished one begins. */
function scan(xml: string, handler: XmlHandler): number {
  let at = 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) return at
    if (tag > at && handler.wantsText) handler.text(decodeEntities(xml.slice(at, tag)))
    const end = scanTag(xml, tag, handler)
    if (end === -1) return tag
    at = end
  }
}

/** Where the piece that begins at `at` ends, or -1 where it goes on in the next chunk. */
function scanTag(xml: string, at: number, handler: XmlHandler): number {
  const sign = xml.charCodeAt(at + 1)
  if (sign === 0x2f) return scanClose(xml, at, handler)
  if (sign === 0x21) return scanDeclaration(xml, at, handler)
  if (sign === 0x3f) return after(xml, '?>', at)
  const end = findTagEnd(xml, at + 1)
  if (end === -1) return -1
  const empty = xml.charCodeAt(end - 1) === 0x2f
  const inside = xml.slice(at + 1, empty ? end - 1 : end)
  const nameEnd = findNameEnd(inside)
  const name = localName(nameEnd === inside.length ? inside : inside.slice(0, nameEnd))
  handler.open(name, nameEnd === inside.length ? '' : inside.slice(nameEnd))
  if (empty) handler.close(name)
  return end + 1
}

function scanClose(xml: string, at: number, handler: XmlHandler): number {
  const end = xml.indexOf('>', at)
  if (end === -1) return -1
  handler.close(localName(xml.slice(at + 2, end).trimEnd()))
  return end + 1
}

function scanDeclaration(xml: string, at: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at)
    if (end !== -1 && handler.wantsText) handler.text(xml.slice(at + 9, end - 3))
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

function findNameEnd(tag: string): number {
  for (let at = 0; at < tag.length; at += 1) if (isSpace(tag.charCodeAt(at))) return at
  return tag.length
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** An attribute's value by its name without prefix, or null. */
export function readAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (!isSpace(before) && before !== 0x3a) continue
    let from = at + name.length
    while (isSpace(attributes.charCodeAt(from))) from += 1
    if (attributes.charCodeAt(from) !== 0x3d) continue
    from += 1
    while (isSpace(attributes.charCodeAt(from))) from += 1
    const end = attributes.indexOf(attributes.charAt(from), from + 1)
    return end === -1 ? null : decodeEntities(attributes.slice(from + 1, end))
  }
  return null
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
