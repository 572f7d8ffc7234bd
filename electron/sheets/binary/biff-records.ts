import { tooLarge } from '../source-bytes'
import { damaged } from '../xlsx/zip-directory'

/** hucre holds every record as an object; Excel's own largest sheet has fewer. */
const mostRecords = 2_000_000

export const headBytes = 4

/** The records of a `Workbook` stream; beyond the last their type is -1 and their body empty. */
export interface BiffRecords {
  readonly count: number
  /** Where a record begins. */
  readonly startOf: (index: number) => number
  readonly typeOf: (index: number) => number
  readonly bodyOf: (index: number) => Buffer
  /** The record that begins at this place, or -1. */
  readonly find: (start: number) => number
}

/**
 * Finds the records of a stream. Only their places are held: hundreds of thousands of objects would
 * take longer than all that is read of them.
 *
 * @throws AppError `file-damaged` for one that is cut off, `file-too-large` for too many.
 */
export function findRecords(stream: Buffer): BiffRecords {
  const starts = findStarts(stream)
  const bodyLength = (start: number) => stream.readUInt16LE(start + 2)
  return {
    count: starts.length,
    startOf: (index) => starts[index] ?? stream.length,
    typeOf: (index) => {
      const start = starts[index]
      return start === undefined ? -1 : stream.readUInt16LE(start)
    },
    bodyOf: (index) => {
      const start = starts[index]
      if (start === undefined) return stream.subarray(stream.length)
      return stream.subarray(start + headBytes, start + headBytes + bodyLength(start))
    },
    find: (start) => search(starts, start),
  }
}

function findStarts(stream: Buffer): Uint32Array {
  let starts = new Uint32Array(1024)
  let count = 0
  let at = 0
  while (at + headBytes <= stream.length) {
    const length = stream.readUInt16LE(at + 2)
    // Behind the last record the stream is filled up with zeros.
    if (length === 0 && stream.readUInt16LE(at) === 0) break
    if (at + headBytes + length > stream.length) throw damaged('record cut off')
    if (count === mostRecords) throw tooLarge('cells', mostRecords)
    if (count === starts.length) {
      const more = new Uint32Array(count * 2)
      more.set(starts)
      starts = more
    }
    starts[count] = at
    count += 1
    at += headBytes + length
  }
  return starts.subarray(0, count)
}

/** Halves what is left until one is: the list of sheets may name as many places as there are records. */
function search(starts: Uint32Array, start: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? start) < start) low = middle + 1
    else high = middle
  }
  return starts[low] === start ? low : -1
}
