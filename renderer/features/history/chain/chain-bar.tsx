import { FolderOpen, ShieldCheck } from 'lucide-react'
import type { HistoryProof } from '#shared/domain/history'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useHistoryProof } from '../../../app-shell/queries'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import styles from '../history.module.css'
import { useOpenDataFolder, useVerifyHistory } from '../mutations'
import { KeepSetting } from './keep-setting'

/** Whether history is as it was written, and how long it is kept. */
export function ChainBar() {
  const { history, shell } = useMessages()
  const proof = useHistoryProof()
  const verify = useVerifyHistory()
  if (proof.error !== null) {
    return <FailureNotice error={proof.error} onRetry={() => void proof.refetch()} />
  }
  if (proof.data?.kind === 'broken') {
    return <BrokenChain proof={proof.data} onVerify={() => verify.mutate()} />
  }
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
      <KeepSetting />
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

function BrokenChain({
  proof,
  onVerify,
}: {
  readonly proof: Extract<HistoryProof, { kind: 'broken' }>
  readonly onVerify: () => void
}) {
  const { chain } = useMessages().history
  const openFolder = useOpenDataFolder()
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
          <Button onPress={() => onVerify()}>{chain.verify}</Button>
        </>
      }
    >
      {chain.problems[proof.problem]} {chain.whatToDo}
    </Notice>
  )
}
