import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageSchema } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'

it.each(languageSchema.options)(
  'is painted with the words the page goes on with in %s',
  (language) => {
    const { brand } = messagesIn(language).shell
    expect(readFileSync('renderer/index.html', 'utf8')).toContain(`<p>${brand}</p>`)
  },
)
