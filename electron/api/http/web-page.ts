import { hideSecrets } from '../messages'

/** As much of a page as is looked at, and as much of it as is quoted; characters. */
const mostRead = 20_000
const mostQuoted = 120

const isPage = /<(?:!doctype\s+html|html|head|body|title|h1)\b/i
const titleOf = /<title[^<>]*>([^<]*)/i
const unseen = /<!--[\s\S]*?-->|<(head|script|style|noscript|svg)\b[\s\S]*?<\/\1\s*>/gi
const tag = /<[^<>]*>/g

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
}

/**
 * What a web page says that came in place of an answer: its title and the first words of its text, in one
 * line, `secrets` blotted out. Undefined for what is no page.
 */
export function quotePage(body: string, secrets: readonly string[]): string | undefined {
  const page = body.slice(0, mostRead)
  if (!isPage.test(page)) return undefined
  const title = toLine(titleOf.exec(page)?.[1] ?? '')
  const text = toLine(page.replace(unseen, ' ').replace(tag, ' '))
  const rest = text.startsWith(title) ? text.slice(title.length).trim() : text
  const said = hideSecrets([title, rest].filter((part) => part !== '').join(' — '), secrets)
  const characters = [...said]
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join('')}…` : said
}

function toLine(html: string): string {
  return html
    .replace(/&(?:#(\d{1,7})|(\w{2,8}));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (entities[name ?? ''] ?? whole) : toCharacter(Number(code)),
    )
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
}

function toCharacter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
