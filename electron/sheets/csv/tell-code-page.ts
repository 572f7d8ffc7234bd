import { type CodePage, decodeCodePage } from './code-pages'
import { judgeReading, type Likeness } from './judge-reading'

/** What is tried without a person's word; where letters are, `cp437` has those of `cp850`. */
const tried = ['windows-1252', 'cp850', 'macintosh'] as const satisfies readonly CodePage[]

/** Different pieces that are looked at: a file's letters say the same again and again. */
const mostPieces = 2000
/** Bytes kept on either side of one that is no ASCII; words are not cut. */
const sideBytes = 32

/**
 * The code pages that a file's bytes make sense in, the likeliest first; more than one is a question.
 *
 * What reads as people write it in windows-1252 is taken for that, as most files are; where lines end
 * as they did on old Macs, the same goes for theirs.
 */
export async function tellCodePages(chunks: AsyncIterable<Buffer>): Promise<readonly CodePage[]> {
  const { pieces, isOldMac } = await gatherPieces(chunks)
  const judged = tried.map((page) => judgePage(pieces, page))
  const usual = judged.find(({ page }) => page === (isOldMac ? 'macintosh' : 'windows-1252'))
  if (usual !== undefined && usual.wrong + usual.odd === 0) return [usual.page]
  const likely = judged.filter(({ wrong }) => wrong === 0)
  return (likely.length > 0 ? likely : listLeastWrong(judged, pieces.size))
    .toSorted((a, b) => a.wrong - b.wrong || a.odd - b.odd)
    .map(({ page }) => page)
}

interface JudgedPage extends Likeness {
  readonly page: CodePage
}

/** One damaged cell among hundreds says nothing against the page that all others fit. */
function listLeastWrong(judged: readonly JudgedPage[], count: number): readonly JudgedPage[] {
  const least = judged.filter(({ wrong }) => wrong <= count * 0.05)
  const most = judged.filter(({ wrong }) => wrong >= count * 0.5)
  return least.length === 1 && least.length + most.length === judged.length ? least : judged
}

/** How many of the pieces have something wrong, or odd, in this page. */
function judgePage(pieces: ReadonlySet<string>, page: CodePage): JudgedPage {
  let wrong = 0
  let odd = 0
  for (const piece of pieces) {
    const likeness = judgeReading(decodeCodePage(Buffer.from(piece, 'latin1'), page))
    if (likeness.wrong > 0) wrong += 1
    else if (likeness.odd > 0) odd += 1
  }
  return { page, wrong, odd }
}

interface Pieces {
  /** Pieces of cells around bytes that are no ASCII, each byte a character. */
  readonly pieces: ReadonlySet<string>
  /** Lines end with a lone CR. */
  readonly isOldMac: boolean
}

async function gatherPieces(chunks: AsyncIterable<Buffer>): Promise<Pieces> {
  const pieces = new Set<string>()
  let hasCr = false
  let hasLf = false
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    hasCr ||= chunk.includes(0x0d)
    hasLf ||= chunk.includes(0x0a)
    if (pieces.size >= mostPieces) continue
    const bytes = Buffer.concat([rest, chunk])
    const end = lastCellEnd(bytes)
    addPieces(bytes.subarray(0, end), pieces)
    rest = bytes.subarray(end)
  }
  addPieces(rest, pieces)
  return { pieces, isOldMac: hasCr && !hasLf }
}

/** Behind the last byte that ends a cell, near the end; a cell longer than that is cut. */
function lastCellEnd(bytes: Buffer): number {
  for (let end = bytes.length; end > Math.max(0, bytes.length - 1024); end -= 1) {
    if (isCellEnd(bytes[end - 1])) return end
  }
  return bytes.length
}

function addPieces(bytes: Buffer, pieces: Set<string>): void {
  for (let at = 0; at < bytes.length && pieces.size < mostPieces; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    let from = at
    let to = at
    while (from > 0 && !isPieceEnd(bytes[from - 1], at - from)) from -= 1
    while (to < bytes.length && !isPieceEnd(bytes[to], to - at)) to += 1
    pieces.add(bytes.toString('latin1', from, to))
    at = to
  }
}

/** The end of the cell, the end of a word far enough away, or a word that is none. */
function isPieceEnd(byte: number | undefined, distance: number): boolean {
  return isCellEnd(byte) || (byte === 0x20 && distance > sideBytes) || distance > 8 * sideBytes
}

const cellEnds = new Set([...'\r\n\t,;|"'].map((sign) => sign.charCodeAt(0)))

function isCellEnd(byte: number | undefined): boolean {
  return byte !== undefined && cellEnds.has(byte)
}
