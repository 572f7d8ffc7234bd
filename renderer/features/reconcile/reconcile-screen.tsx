import { useMemo } from 'react'
import type { Messages } from '#shared/locales/id'
import { MessagesProvider, useMessages } from '../../app-shell/locale'
import { useRoute } from '../../app-shell/navigation'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { useSource } from '../runs/open-sources'
import { RunKindProvider } from '../runs/run-kind'
import styles from '../runs/runs.module.css'
import { useReconciliation } from './open-reconciliation'
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
  const { reconcile } = useRoute()
  const element = useHeadingFocus(reconcile.step)
  return (
    <MessagesProvider messages={words}>
      <section ref={element} className={styles.screen}>
        {reconcile.step === 'landing' && <ReconcileStart isPasting={reconcile.opens === 'paste'} />}
        {reconcile.step === 'columns' && <OpenColumns key={reconcile.sourceId} {...reconcile} />}
        {reconcile.step === 'result' && <OpenResult {...reconcile} />}
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

function OpenColumns({ sourceId }: { readonly sourceId: number }) {
  const source = useSource(sourceId)
  return source && <ReconcileColumns source={source} />
}

function OpenResult({
  sourceId,
  reconciliationId,
}: {
  readonly sourceId: number
  readonly reconciliationId: number
}) {
  const source = useSource(sourceId)
  const reconciliation = useReconciliation(reconciliationId)
  return source && reconciliation && <ReconcileResult {...{ source, reconciliation }} />
}
