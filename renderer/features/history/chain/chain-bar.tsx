import { FolderOpen, ShieldCheck } from 'lucide-react'
import type { HistoryProof } from '#shared/domain/history'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useHistoryProof } from '../../../app-shell/queries'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import styles from '../history.module.css'
import { useOpenDataFolder, useVerifyHistory } from '../mutations'

/** That history is as it was written; nothing where it is not. */
export function ChainBar() {
  const { history, shell } = useMessages()
  const proof = useHistoryProof()
  const verify = useVerifyHistory()
  if (proof.error !== null || proof.data?.kind === 'broken') return null
  return (
    <section aria-label={history.chain.label} className={styles.bar}>
      <p className={styles.chain} aria-live="polite">
        <ChainState proof={proof.data} />
      </p>
      <Button
        variant="quiet"
        size="small"
        isPending={verify.isPending}
        onPress={() => verify.mutate()}
      >
        {history.chain.verify}
      </Button>
      <span className="visually-hidden">{verify.isPending ? shell.loading : ''}</span>
    </section>
  )
}

function ChainState({ proof }: { readonly proof: HistoryProof | undefined }) {
  const { history, formats } = useMessages()
  if (proof?.kind !== 'intact') return history.chain.checking
  return (
    <>
      <ShieldCheck aria-hidden size={16} strokeWidth={1.75} className={styles.intact} />
      {history.chain.intact(formats.dateTime(proof.checkedAt))}
    </>
  )
}

/** What is wrong with history and what to do about it; nothing where all is well. */
export function ChainTrouble() {
  const { chain } = useMessages().history
  const { data: proof, error, refetch } = useHistoryProof()
  const verify = useVerifyHistory()
  const openFolder = useOpenDataFolder()
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (proof?.kind !== 'broken') return null
  return (
    <Notice
      tone="error"
      tag={chain.brokenTag}
      title={chain.broken(proof.entryId)}
      announce="assertive"
      actions={
        <>
          <Button icon={FolderOpen} onPress={() => openFolder.mutate()}>
            {chain.openFolder}
          </Button>
          <Button onPress={() => verify.mutate()}>{chain.verify}</Button>
        </>
      }
    >
      {chain.problems[proof.problem]} {chain.whatToDo}
    </Notice>
  )
}
