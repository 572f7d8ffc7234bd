import { useMemo } from 'react'
import type { Messages } from '#shared/locales/id'
import { MessagesProvider, useMessages } from '../../app-shell/locale'
import { usePlace } from '../../app-shell/place'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { RunKindProvider } from '../runs/run-kind'
import styles from '../runs/runs.module.css'
import { ReconcileColumns } from './reconcile-columns'
import { ReconcileResult } from './reconcile-result'
import { ReconcileStart } from './reconcile-start'

/** Which payments of a gateway's file were activated here: a file, its columns, the answer. */
export function ReconcileScreen() {
  return (
    <RunKindProvider kind="activate">
      <CurrentStep />
    </RunKindProvider>
  )
}

function CurrentStep() {
  const messages = useMessages()
  const words = useMemo(() => withReconcileWords(messages), [messages])
  const { place } = usePlace()
  const { reconcile } = place
  const element = useHeadingFocus(reconcile.step)
  return (
    <MessagesProvider messages={words}>
      <section ref={element} className={styles.screen}>
        {reconcile.step === 'landing' && <ReconcileStart isPasting={reconcile.opens === 'paste'} />}
        {reconcile.step === 'columns' && (
          <ReconcileColumns key={reconcile.source.sourceId} source={reconcile.source} />
        )}
        {reconcile.step === 'result' && (
          <ReconcileResult source={reconcile.source} reconciliation={reconcile.reconciliation} />
        )}
      </section>
    </MessagesProvider>
  )
}

/** All texts, with those of opening a file as they are said of payments. */
function withReconcileWords(messages: Messages): Messages {
  const { start, match } = messages.reconcile
  return {
    ...messages,
    runStart: { ...messages.runStart, ...start },
    runColumns: { ...messages.runColumns, ...match },
  }
}
