import type { Page } from 'playwright'
import type { Language } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'

/** Small words of one language that are no words of the other: a sentence has one of them. */
const smallWords: Readonly<Record<Language, string>> = {
  id: 'yang|tidak|dan|untuk|dengan|belum|sudah|akan|dari|ini|atau|bila|lalu',
  en: 'the|and|of|is|are|was|were|with|for|not|your|this',
}

/** Texts that stand in this language's words and not in the other's. */
function ownTexts(language: Language, other: Language): readonly string[] {
  const others = new Set(leaves(messagesIn(other)))
  return leaves(messagesIn(language)).filter((text) => !others.has(text))
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leaves)
}

/**
 * Words on screen that are not of the language that is on, and words that are missing.
 *
 * What the service or a file says is quoted or stands in a table, and keeps its own language, as does what
 * is written in a text area or was searched for; what was announced keeps the language it was said in.
 */
export async function findWrongWords(page: Page, language: Language): Promise<string[]> {
  const other = language === 'id' ? 'en' : 'id'
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const isSkipped = element?.closest(
        'td, tbody th, [role=gridcell], [class*="toast"], .visually-hidden[aria-live], textarea, mark, script, style',
      )
      if (!isSkipped && element?.checkVisibility()) found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[role=gridcell], [class*="toast"]')) continue
      for (const name of ['aria-label', 'placeholder', 'title']) {
        found.push(element.getAttribute(name) ?? '')
      }
    }
    return found
  })
  const foreign = new Set(ownTexts(other, language))
  const small = new RegExp(`(^|[^\\p{L}“])(${smallWords[other]})($|[^\\p{L}])`, 'iu')
  const isWrong = (text: string) =>
    foreign.has(text) ||
    small.test(text.replace(/“[^”]*”|\S+\.(csv|xlsx)/g, '')) ||
    /undefined|NaN|\[object|\bnull\b/.test(text)
  return texts.map((text) => text.trim()).filter((text) => text !== '' && isWrong(text))
}
