import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '#shared/domain/settings'
import type { Messages } from '#shared/locales/id'
import { messagesIn } from '#shared/locales/messages'

const regions: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }
const MessagesContext = createContext<Messages>(messagesIn('id'))

/** Gives every text below it in this language; changing it changes them at once. */
export function LocaleProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MessagesContext value={messagesIn(language)}>
      <I18nProvider locale={regions[language]}>{children}</I18nProvider>
    </MessagesContext>
  )
}

/** Other words for what is below. */
export function MessagesProvider({
  messages,
  children,
}: {
  readonly messages: Messages
  readonly children: ReactNode
}) {
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

export function useMessages(): Messages {
  return useContext(MessagesContext)
}
