import { Copy, Mail, MessageCircle } from 'lucide-react'
import { useState } from 'react'
import {
  longestMessage,
  type ShopFacts,
  toMailLink,
  toWhatsAppLink,
  writeShopMessage,
} from '#shared/domain/runs/shop-message'
import type { Language } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { copyText } from '../../../components/copy-text'
import styles from '../../../components/fields/form-page.module.css'
import { TextField } from '../../../components/fields/text-field'
import { Panel } from '../../../components/layout/panel'
import { SegmentedTabs } from '../../../components/layout/segmented-tabs'
import { useWriteTo } from './queries'
import own from './registration.module.css'

const languages: readonly Language[] = ['id', 'en']

/** What the shop may be written to: made of the template, changed as one likes, then copied or opened elsewhere. */
export function ShopMessage({
  runId,
  phone,
  facts,
}: {
  readonly runId: number
  readonly phone: string
  readonly facts: ShopFacts
}) {
  const { message: words, notCopied } = useMessages().registrationForm
  const { settings } = useStatus()
  const { say } = useToasts()
  const write = useWriteTo()
  // Shops are Indonesian, whatever the console speaks.
  const [language, setLanguage] = useState<Language>('id')
  const [typed, setTyped] = useState<Partial<Record<Language, string>>>({})
  const template = settings[language === 'id' ? 'shopMessageId' : 'shopMessageEn']
  const usual = messagesIn(language).registrationForm.message.template
  const text = typed[language] ?? writeShopMessage(template || usual, facts)
  const isMobile = toWhatsAppLink(phone, '') !== null
  const hasWhatsApp = toWhatsAppLink(phone, text) !== null
  const hasMail = toMailLink(facts.email, words.subject, text) !== null
  const copy = () => {
    if (copyText(text)) say('good', words.copied)
    else say('bad', notCopied)
  }
  const field = (
    <div className={own.message}>
      <TextField
        label={words.label}
        description={[!isMobile && words.noWhatsApp, !hasMail && words.tooLong, words.hint]
          .filter(Boolean)
          .join(' ')}
        rows={8}
        maxLength={longestMessage}
        value={text}
        onChange={(next) => setTyped({ ...typed, [language]: next })}
      />
      <div className={styles.actions}>
        <Button icon={Copy} onPress={copy}>
          {words.copy}
        </Button>
        <Button
          icon={MessageCircle}
          isDisabled={!hasWhatsApp}
          isPending={write.isPending && write.variables.way === 'whatsapp'}
          onPress={() => write.mutate({ runId, way: 'whatsapp', language, text })}
        >
          {words.whatsApp}
        </Button>
        <Button
          icon={Mail}
          isDisabled={!hasMail}
          isPending={write.isPending && write.variables.way === 'email'}
          onPress={() => write.mutate({ runId, way: 'email', language, text })}
        >
          {words.email}
        </Button>
      </div>
    </div>
  )
  return (
    <Panel title={words.title}>
      <SegmentedTabs
        label={words.language}
        tabs={languages.map((id) => ({ id, label: words.languages[id], content: field }))}
        selectedId={language}
        onChange={setLanguage}
      />
    </Panel>
  )
}
