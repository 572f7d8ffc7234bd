import type { RunKind } from '#shared/domain/runs/run'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { ColumnsStep } from './columns/columns-step'
import { Landing } from './landing/landing'
import { RunKindProvider, useRunPlace } from './run-kind'
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
  const { place } = useRunPlace()
  const element = useHeadingFocus(place.step)
  return (
    <section ref={element} className={styles.screen}>
      {place.step === 'landing' && <Landing />}
      {place.step === 'columns' && (
        <ColumnsStep key={place.source.sourceId} source={place.source} />
      )}
      {place.step === 'run' && <RunScreen key={place.runId} {...place} />}
    </section>
  )
}
