import { CircleCheck } from 'lucide-react'
import type { Run } from '#shared/domain/runs/run'
import { whatIsLeft } from '#shared/domain/runs/what-is-left'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../app-shell/locale'
import { useNavigation } from '../../app-shell/navigation'
import { Button } from '../../components/button'
import { StatCard } from '../../components/figures/stat-card'
import { Panel } from '../../components/layout/panel'
import { nameState } from '../runs/name-state'
import { WaysIn } from '../runs/ways-in'
import styles from './home.module.css'

const shownRuns = 5

/** Runs that are not over, or have rows to settle, the newest first, and their sums. */
export function Waiting({ runs }: { readonly runs: readonly Run[] }) {
  const { home, formats } = useMessages()
  const { goTo, showActivateTab, showHistory, showRegisterTab } = useNavigation()
  const words = home.waiting
  if (runs.length === 0) return <NothingWaits />
  const sum = (count: (run: Run) => number) => runs.reduce((total, run) => total + count(run), 0)
  // The list of the kind whose newest run waits.
  const openList = () => {
    const kind = runs[0]?.kind ?? 'register'
    if (kind === 'register') showRegisterTab('file')
    else showActivateTab(kind)
  }
  const openProblems = () => {
    const run = runs.find((waiting) => whatIsLeft(waiting).toFix > 0)
    if (run) goTo({ step: 'run', runId: run.id, view: 'check' }, run.kind)
    else openList()
  }
  return (
    <Panel title={words.title}>
      <div className={styles.cards}>
        <StatCard label={words.unfinished} value={formats.number(runs.length)} onPress={openList} />
        <StatCard
          label={words.unknown}
          value={formats.number(sum((run) => whatIsLeft(run).inDoubt))}
          meaning="unknown"
          onPress={() => showHistory({ tab: 'unresolved' })}
        />
        <StatCard
          label={words.toFix}
          value={formats.number(sum((run) => whatIsLeft(run).toFix))}
          meaning="bad"
          onPress={openProblems}
        />
      </div>
      <ul>
        {runs.slice(0, shownRuns).map((run) => (
          <WaitingRun key={run.id} run={run} />
        ))}
      </ul>
      {runs.length > shownRuns && (
        <Button variant="quiet" onPress={openList}>
          {words.more(runs.length - shownRuns)}
        </Button>
      )}
    </Panel>
  )
}

function WaitingRun({ run }: { readonly run: Run }) {
  const messages = useMessages()
  return (
    <li className={styles.run}>
      <div className={styles.runTexts}>
        <p className={styles.runName}>{run.source.name}</p>
        <p className={styles.muted}>{describe(run, messages)}</p>
      </div>
      <WaysIn run={run} />
    </li>
  )
}

function NothingWaits() {
  const { waiting } = useMessages().home
  const { showScreen } = useNavigation()
  return (
    <Panel title={waiting.title}>
      <div className={styles.run}>
        <CircleCheck aria-hidden size={18} className={styles.good} />
        <p className={styles.runTexts}>
          <strong>{waiting.none}</strong> <span className={styles.muted}>{waiting.noneBody}</span>
        </p>
        <Button onPress={() => showScreen('register')}>{waiting.start}</Button>
      </div>
    </Panel>
  )
}

function describe(run: Run, { home, runStart, formats }: Messages): string {
  const { counts } = home.waiting
  const { inDoubt, toFix, refused, toSend } = whatIsLeft(run)
  const parts: readonly (readonly [number, (count: number) => string])[] = [
    [inDoubt, counts.unknown],
    [toFix, counts.toFix],
    [refused, counts.refused],
    [toSend, counts.left],
  ]
  return [
    nameState(run, runStart.runs),
    ...parts.filter(([count]) => count > 0).map(([count, say]) => say(count)),
    formats.dateTime(run.createdAt),
  ].join(' · ')
}
