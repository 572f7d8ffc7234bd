import { z } from 'zod'
import { sourceOptionsSchema } from './fields/sheet'
import { runKindSchema } from './runs/run'
import { foldText } from './values/fold-text'

/** A word of a sender's files, and what a person said that it means. */
export const senderWordSchema = z.object({
  field: z.string(),
  /** As the file has it. */
  word: z.string(),
  /** The value of the field, as a row has it. */
  value: z.string(),
})
export type SenderWord = Readonly<z.infer<typeof senderWordSchema>>

/** Who sends files alike: of the same columns, under names that differ in numbers and months alone. */
export const senderSchema = z.object({
  id: z.int(),
  kind: runKindSchema,
  name: z.string(),
  /** The titles of the columns, in the form of `normalizeHeader`. */
  header: z.array(z.string()),
  /** The field of each column; null for one that is not used. */
  columns: z.array(z.string().nullable()),
  /** How a file is read, as far as a person chose it. */
  options: sourceOptionsSchema,
  /** Field → the value that every row gets; never a password. */
  defaults: z.record(z.string(), z.string()),
  /** Epoch seconds, UTC. */
  usedAt: z.int(),
})
export type Sender = Readonly<z.infer<typeof senderSchema>>

export const longestSenderName = 80

/** What of a file's name stays the same from one file of a sender to the next. */
export function toFileStem(name: string): string {
  return foldText(nameWithoutNumbers(name))
}

/** What a sender is called before a person gives a name: the file's, without what changes. */
export function suggestSenderName(fileName: string): string {
  const name = nameWithoutNumbers(fileName) || fileName
  return name.slice(0, longestSenderName)
}

const months = [
  ...['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september'],
  ...['oktober', 'november', 'desember', 'january', 'february', 'march', 'may', 'june', 'july'],
  ...['august', 'october', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'agu', 'ags'],
  ...['aug', 'sep', 'sept', 'okt', 'oct', 'nov', 'des', 'dec'],
]
/** What programs add to the name of a file that is there already. */
const copies = ['copy of', 'copy', 'salinan dari', 'salinan', 'final', 'revisi', 'rev']
const changing = new RegExp(`(?<!\\p{L})(?:${[...copies, ...months].join('|')})(?!\\p{L})`, 'giu')

function nameWithoutNumbers(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/\.\p{L}[\p{L}\d]{1,4}$/u, '')
    .replace(/[_\s]+/g, ' ')
    .replace(changing, ' ')
    .replace(/[\d()[\]{}.,;:#-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
