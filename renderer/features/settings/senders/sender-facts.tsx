import { useState } from 'react'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { Panel } from '../../../components/layout/panel'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { call } from '../../../ipc/call'
import styles from '../settings.module.css'
import { type KnownSender, useSendersChange } from './queries'
import { RenameSenderDialog } from './rename-sender-dialog'
import { WordList } from './word-list'

/** One sender: what of its last file is used for the next, and the ways to change that. */
export function SenderFacts({ sender }: { readonly sender: KnownSender }) {
  const { senders: words, runColumns, history, formats, shell } = useMessages()
  const [asked, setAsked] = useState<'nothing' | 'rename' | 'forget'>('nothing')
  const forgetting = useSendersChange()
  const { sayFailure } = useToasts()
  const close = () => setAsked('nothing')
  const { id: senderId, name, kind, usedAt, columns, defaults } = sender
  const fields: Readonly<Record<string, string>> = runColumns.fields
  const pairs = (list: readonly (readonly [string, string])[]) =>
    list.map(([from, to]) => words.pair(from, to)).join(' · ')
  const show = (field: string, value: string) =>
    field === 'userType' && (value === '0' || value === '1') ? runColumns.userTypes[value] : value
  const reading = useReadingTexts(sender)
  return (
    <Panel
      title={name}
      actions={
        <>
          <Button size="small" onPress={() => setAsked('rename')}>
            {words.rename.label}
          </Button>
          <Button size="small" onPress={() => setAsked('forget')}>
            {words.forget.label}
          </Button>
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>{words.kind}</dt>
        <dd>{history.kinds[kind]}</dd>
        <dt>{words.usedAt}</dt>
        <dd>{formats.date(usedAt)}</dd>
        <dt>{words.columns}</dt>
        <dd className={styles.address}>
          {pairs(columns.map(({ title, field }) => [title, fields[field] ?? field]))}
        </dd>
        {reading.length > 0 && (
          <>
            <dt>{words.reading}</dt>
            <dd>{reading.join(' · ')}</dd>
          </>
        )}
        {Object.keys(defaults).length > 0 && (
          <>
            <dt>{words.defaults}</dt>
            <dd className={styles.address}>
              {pairs(
                Object.entries(defaults).map(([field, value]) => [
                  fields[field] ?? field,
                  show(field, value),
                ]),
              )}
            </dd>
          </>
        )}
        {sender.words.length > 0 && (
          <>
            <dt>{words.words}</dt>
            <dd>
              <WordList
                words={sender.words.map(({ field, word, value }) => ({
                  key: `${field}\n${word}`,
                  word,
                  text: words.pair(`${fields[field] ?? field}: ${word}`, show(field, value)),
                  forget: () =>
                    forgetting.mutate(
                      () => call('senders:forget-word', { senderId, field, word }),
                      { onError: sayFailure },
                    ),
                }))}
              />
            </dd>
          </>
        )}
      </dl>
      <RenameSenderDialog sender={sender} isOpen={asked === 'rename'} onClose={close} />
      <AlertDialog
        title={words.forget.title(name)}
        isOpen={asked === 'forget'}
        isDangerous
        isPending={forgetting.isPending}
        confirmLabel={words.forget.label}
        cancelLabel={shell.keep}
        onClose={close}
        onConfirm={() =>
          forgetting.mutate(() => call('senders:forget', { senderId }), {
            onError: sayFailure,
            onSettled: close,
          })
        }
      >
        {words.forget.body}
      </AlertDialog>
    </Panel>
  )
}

/** How the files are read, as far as a person chose it. */
function useReadingTexts({ options }: KnownSender): string[] {
  const { runColumns, formats } = useMessages()
  const words = runColumns.reading
  const { encoding, separator, sheet, headerRow } = options
  return [
    encoding === undefined ? [] : words.encodings[encoding],
    separator === undefined ? [] : `${words.separator}: ${words.separators[separator]}`,
    sheet === undefined ? [] : `${words.sheet}: ${sheet}`,
    headerRow === undefined ? [] : `${words.headerRow}: ${formats.number(headerRow)}`,
  ].flat()
}
