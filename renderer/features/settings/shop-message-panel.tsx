import { useState } from 'react'
import { longestMessage, placeNames } from '#shared/domain/runs/shop-message'
import { messagesIn } from '#shared/locales/messages'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { useStatus } from '../../app-shell/status'
import { Button } from '../../components/button'
import { TextField } from '../../components/fields/text-field'
import { Panel } from '../../components/layout/panel'
import { call } from '../../ipc/call'
import styles from './settings.module.css'

const templates = [
  { language: 'id', setting: 'shopMessageId' },
  { language: 'en', setting: 'shopMessageEn' },
] as const

/** What a new shop is written to, in both languages. */
export function ShopMessagePanel() {
  const { settings: words } = useMessages().registrationForm.message
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <p className={styles.muted}>
          {words.lead(placeNames.map((name) => `{${name}}`).join(', '))}
        </p>
        {templates.map((one) => (
          <Template key={one.setting} {...one} />
        ))}
      </div>
    </Panel>
  )
}

function Template({ language, setting }: (typeof templates)[number]) {
  const { settings: words } = useMessages().registrationForm.message
  const usual = messagesIn(language).registrationForm.message.template
  const kept = useStatus().settings[setting] || usual
  const change = useStatusChange()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? kept
  /** The console's own words are not kept as if they were the operator's: a better wording reaches him too. */
  const keep = (next: string) => {
    setTyped(next)
    const wanted = next.trim() === '' || next === usual ? '' : next
    // What was typed stands until the answer has it.
    change.mutate(() => call('settings:change', { [setting]: wanted }), {
      onSettled: () => setTyped(null),
    })
  }
  return (
    <div className={styles.fields}>
      <TextField
        label={words[language]}
        rows={7}
        maxLength={longestMessage}
        value={text}
        onChange={setTyped}
        onBlur={() => typed !== null && keep(typed)}
      />
      <div className={styles.actions}>
        <Button size="small" isDisabled={text === usual} onPress={() => keep(usual)}>
          {words.reset}
        </Button>
      </div>
    </div>
  )
}
