import { AppError } from '#electron/errors/app-error'

/** `text` is CSV; a `compound` is how Microsoft Office kept its files until 2007. */
export type FileKind = 'text' | 'zip' | 'compound' | 'html' | 'xml'

const signatures: readonly (readonly [name: string, bytes: readonly number[], at?: number])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d], -1],
  ['WEBP', [0x57, 0x45, 0x42, 0x50], 8],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['HEIC', [0x66, 0x74, 0x79, 0x70], 4],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['EXE', [0x4d, 0x5a, 0x90]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
]

/** How a workbook begins that is not in a compound file: Excel 2 to 5, and simple exports in PHP. */
const bareWorkbooks: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
]

/**
 * What a file is by its first bytes. Its name is asked only where a text may be a web page that begins
 * with words: gateways name theirs `.xls`.
 *
 * @throws AppError `file-empty`, `file-old-xls`, or `file-not-a-table` with `kind` (a picture, a PDF, …).
 */
export function sniffFileKind(head: Uint8Array, name: string): FileKind {
  if (head.length === 0) throw new AppError('file-empty', 'no bytes')
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip'
  }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound'
  const kind = signatures.find(([, bytes, at = 0]) =>
    // BMP's two letters could begin a text: a NUL soon after cannot.
    at < 0
      ? startsWith(head, bytes) && head.subarray(0, 16).includes(0)
      : startsWith(head, bytes, at),
  )?.[0]
  if (kind !== undefined) throw notATable(kind)
  if (bareWorkbooks.some((bytes) => startsWith(head, bytes))) {
    throw new AppError('file-old-xls', 'workbook without a container')
  }
  return sniffMarkup(head, name)
}

/** What Excel lays beside a workbook that is open; it holds a person's name and no table. */
export function refuseLockFile(name: string): void {
  if (name.startsWith('~$')) throw new AppError('file-lock', 'a lock file of Excel')
}

const markupStart =
  /^<(?:!doctype|!--|\?xml|html|head|body|table|thead|tbody|tr|meta|style|title|center|div|(?:\w+:)?workbook)\b/
/** How files are named that may be a web page inside. */
const markupName = /\.(?:xls|html?|xml)$/i

function sniffMarkup(head: Uint8Array, name: string): FileKind {
  const text = readAscii(head).toLowerCase()
  const isMarkup = markupStart.test(text)
  if (/<(?:\w+:)?workbook\b/.test(text) && isMarkup) return 'xml'
  if (text.startsWith('<?xml') && !/<(?:!doctype )?html\b/.test(text)) throw notATable('XML')
  return isMarkup || (markupName.test(name) && /<table\b/.test(text)) ? 'html' : 'text'
}

/** The letters of a text in whatever encoding, from its first sign on. */
function readAscii(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '')
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart()
}

/** @throws AppError `file-not-a-table` where a pasted text is a web page or XML. */
export function refuseMarkup(text: string): void {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (/^<(?:!doctype|html|head|body|table|meta|\?xml|!--|workbook)/.test(start)) {
    throw notATable(start.startsWith('<?xml') ? 'XML' : 'HTML')
  }
}

export function notATable(kind: string): AppError {
  return new AppError('file-not-a-table', `the file is ${kind}`, { details: { kind } })
}

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte)
}
