import type { Language } from '../domain/settings'
import { en } from './en'
import { id, type Messages } from './id'

const languages: Readonly<Record<Language, Messages>> = { id, en }

/** Every visible text in this language. */
export function messagesIn(language: Language): Messages {
  return languages[language]
}
