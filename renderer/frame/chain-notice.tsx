import { useMessages } from '../app-shell/locale'
import { useNavigation, useRoute } from '../app-shell/navigation'
import { useHistoryProof } from '../app-shell/queries'
import { Button } from '../components/button'
import { Notice } from '../components/feedback/notice'

/** Says wherever one is that history is no longer whole; its own screen says what to do. */
export function ChainNotice() {
  const { history, shell } = useMessages()
  const route = useRoute()
  const { showHistory } = useNavigation()
  const proof = useHistoryProof()
  if (proof.data?.kind !== 'broken' || route.screen === 'history') return null
  return (
    <Notice
      tone="error"
      tag={history.chain.brokenTag}
      title={history.chain.broken(proof.data.entryId)}
      announce="polite"
      actions={
        <Button onPress={() => showHistory({ tab: 'entries' })}>{shell.screens.history}</Button>
      }
    >
      {history.chain.problems[proof.data.problem]}
    </Notice>
  )
}
