import type { RunKind } from '#shared/domain/runs/run'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { ColumnsStep } from './columns/columns-step'
import { Landing } from './landing/landing'
import { useSource } from './open-sources'
import { RunKindProvider, useRunRoute } from './run-kind'
import { RunScreen } from './run-screen'
import styles from './runs.module.css'

/** One kind of bulk work: the first step, a file's columns, or a run. */
export function RunsScreen({ kind }: { readonly kind: RunKind }) {
  return (
    <RunKindProvider kind={kind}>
      <CurrentStep />
    </RunKindProvider>
  )
}

function CurrentStep() {
  const { route } = useRunRoute()
  const element = useHeadingFocus(route.step)
  return (
    <section ref={element} className={styles.screen}>
      {route.step === 'landing' && <Landing />}
      {route.step === 'columns' && <OpenColumns key={route.sourceId} sourceId={route.sourceId} />}
      {route.step === 'run' && <RunScreen key={route.runId} {...route} />}
    </section>
  )
}

function OpenColumns({ sourceId }: { readonly sourceId: number }) {
  const source = useSource(sourceId)
  return source && <ColumnsStep source={source} />
}
