import { useMessages } from '../../app-shell/locale'
import { useNavigation, useRoute } from '../../app-shell/navigation'
import { useUnresolvedRowCount } from '../../app-shell/queries'
import { usePageTitle } from '../../app-shell/use-page-title'
import { PageHeader } from '../../components/layout/page-header'
import { SegmentedTabs } from '../../components/layout/segmented-tabs'
import { AnswersTab } from './answers/answers-tab'
import { ChainBar, ChainTrouble } from './chain/chain-bar'
import { EntriesTab } from './entries/entries-tab'
import styles from './history.module.css'
import { UnresolvedTab } from './unresolved/unresolved-tab'

/** What was done, the rows whose outcome is not known, and how the service answers. */
export function HistoryScreen() {
  const { history: words, seenAnswers, shell } = useMessages()
  const route = useRoute()
  const { showHistory } = useNavigation()
  const unresolved = useUnresolvedRowCount()
  usePageTitle(shell.screens.history)
  return (
    <section className={styles.screen}>
      <PageHeader title={shell.screens.history} subtitle={words.subtitle}>
        <ChainBar />
      </PageHeader>
      <ChainTrouble />
      <SegmentedTabs
        label={words.tabsLabel}
        selectedId={route.history.tab}
        onChange={(tab) => showHistory({ tab })}
        tabs={[
          { id: 'entries', label: words.tabs.entries, content: <EntriesTab /> },
          {
            id: 'unresolved',
            label: words.tabs.unresolved(unresolved),
            content: <UnresolvedTab />,
          },
          { id: 'answers', label: seenAnswers.tab, content: <AnswersTab /> },
        ]}
      />
    </section>
  )
}
