import { Trash2 } from 'lucide-react'
import type { Run, RunState } from '#shared/domain/runs/run'
import { sumRun } from '#shared/domain/runs/run-sum'
import { hasEnded, isOver } from '#shared/domain/runs/what-is-left'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import type { Meaning } from '../../../components/feedback/meaning'
import { Tag } from '../../../components/feedback/tag'
import { nameState } from '../name-state'
import { WaysIn } from '../ways-in'
import styles from './landing.module.css'

const meanings: Readonly<Record<RunState, Meaning>> = {
  draft: 'bad',
  ready: 'good',
  running: 'good',
  paused: 'repaired',
  stopped: 'bad',
  finished: 'neutral',
  cancelled: 'neutral',
}

/** One run: its file, its state, its totals, and the way back into it. */
export function RunItem({ run, onDiscard }: { readonly run: Run; readonly onDiscard: () => void }) {
  const messages = useMessages()
  const { runs } = messages.runStart
  const { name } = run.source
  const isLeft = hasEnded(run) && !isOver(run)
  const summary = [
    runs.rows(run.totals.total),
    ...summarise(run, messages),
    runs.started(messages.formats.dateTime(run.createdAt)),
  ]
  return (
    <li className={styles.run}>
      <div className={styles.runTexts}>
        <p className={styles.runName}>
          <span>{name}</span>{' '}
          <Tag meaning={isLeft ? 'repaired' : meanings[run.state]}>{nameState(run, runs)}</Tag>
        </p>
        <p className={styles.runSummary}>{summary.join(' · ')}</p>
      </div>
      {run.startedAt === null && (
        <Button
          variant="quiet"
          icon={Trash2}
          aria-label={runs.discardLabel(name)}
          onPress={() => onDiscard()}
        />
      )}
      <WaysIn run={run} />
    </li>
  )
}

/** The totals that are not nought, in words. */
function summarise(run: Run, { runStart }: Messages): string[] {
  const words = runStart.runs.summary
  const { done, refused, unknown, notSent } = sumRun(run.totals)
  const counts: readonly (readonly [number, (count: number) => string])[] = [
    [run.totals.problem, words.toFix],
    [done, words.done],
    [refused, words.refused],
    [unknown, words.unknown],
    [notSent, run.startedAt === null ? words.ready : words.left],
    [run.totals.excluded, words.excluded],
  ]
  return counts.filter(([count]) => count > 0).map(([count, say]) => say(count))
}
