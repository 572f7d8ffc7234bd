import type { Language } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'

/** The texts main shows by itself: menus, dialogs, the command line, and failures no page can show. */
export function textsOf(language: Language) {
  const { native, errors } = messagesIn(language)
  return { ...native, errors }
}
