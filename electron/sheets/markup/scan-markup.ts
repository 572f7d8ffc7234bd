import { isUtf8 } from 'node:buffer'
import { type Handler, Parser } from 'htmlparser2'
import { decodeText, detectEncoding } from '../csv/encoding'
import type { SheetLimits } from '../limits'
import { tooLarge } from '../source-bytes'
import { damaged } from '../xlsx/zip-directory'

/** Below this, elements in one another are a trap: each costs a look at all above it. */
const deepest = 1000
/** Elements and pieces of text for each cell that is read: most have one of both. */
const eventsPerCell = 2.5
const sliceBytes = 64 * 1024

export interface MarkupHandler {
  /** Names are in lower case, without the prefix of a namespace. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (piece: string) => void
}

export interface MarkupScanner {
  readonly push: (text: string) => void
  /** @throws AppError `file-damaged` where XML ends before its elements do. */
  readonly end: () => void
}

/** Reads HTML, or XML with `isXml`, into calls of the handler. No entity is ever defined by the file. */
export function createMarkupScanner(
  handler: MarkupHandler,
  isXml: boolean,
  limits: SheetLimits,
): MarkupScanner {
  let left = limits.cells * eventsPerCell
  let depth = 0
  let cutOff = 0
  let ended = false
  let seen = false
  const spend = () => {
    left -= 1
    if (left < 0) throw tooLarge('cells', limits.cells)
  }
  const callbacks: Partial<Handler> = {
    onopentag: (name, attributes) => {
      seen = true
      spend()
      depth += 1
      if (depth > deepest) throw damaged('elements too deep')
      // HTML comes in lower case; `x:num` is Excel's own there.
      if (isXml) handler.open(localName(name), localNames(attributes))
      else handler.open(name, attributes)
    },
    onclosetag: (name) => {
      if (ended) cutOff += 1
      depth -= 1
      handler.close(isXml ? localName(name) : name)
    },
    ontext: (piece) => {
      spend()
      handler.text(piece)
    },
  }
  const parser = new Parser(callbacks, { xmlMode: isXml, decodeEntities: true })
  return {
    push: (text) => parser.write(text),
    end: () => {
      ended = true
      parser.end()
      if (isXml && (cutOff > 0 || !seen)) throw damaged('XML cut off')
    },
  }
}

/** Feeds a whole file to a handler. */
export async function scanMarkup(
  bytes: Buffer,
  handler: MarkupHandler,
  isXml: boolean,
  limits: SheetLimits,
): Promise<void> {
  const scanner = createMarkupScanner(handler, isXml, limits)
  for await (const piece of decodeMarkup(bytes)) scanner.push(piece)
  scanner.end()
}

/** The text in the encoding of its BOM, else the one it names where the bytes agree, else a guess. */
async function* decodeMarkup(bytes: Buffer): AsyncGenerator<string> {
  const head = bytes.subarray(0, sliceBytes)
  const told = detectEncoding(head)
  if (told === 'utf-16le' || told === 'utf-16be') return yield* decodeText(slice(bytes), told)
  if (told === 'utf-8' || isUtf8(bytes)) return yield* decodeText(slice(bytes), 'utf-8')
  const decoder = createNamedDecoder(head)
  if (decoder === null) return yield* decodeText(slice(bytes), 'windows-1252')
  for (const chunk of slice(bytes)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** The decoder a page names for itself; null for windows-1252, its kin, and what the bytes are not. */
function createNamedDecoder(head: Buffer): TextDecoder | null {
  const text = head.toString('latin1')
  const [, label = ''] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text) ?? []
  if (/^(?:|utf-?(?:8|16).*|windows-1252|iso-8859-1|latin1|ascii|us-ascii)$/i.test(label))
    return null
  try {
    return new TextDecoder(label)
  } catch {
    // A name nobody knows says nothing.
    return null
  }
}

function* slice(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {}
  for (const name in attributes) local[localName(name)] = attributes[name] ?? ''
  return local
}
