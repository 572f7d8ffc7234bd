import { usePlace } from '../../app-shell/place'
import { useHeadingFocus } from '../../app-shell/use-heading-focus'
import { ColumnsStep } from './columns/columns-step'
import { Landing } from './landing/landing'
import styles from './register.module.css'
import { RunScreen } from './run-screen'

/** Registering shops: the first step, a file's columns, or a run. */
export function RegisterScreen() {
  const { register } = usePlace().place
  const element = useHeadingFocus(register.step)
  return (
    <section ref={element} className={styles.screen}>
      {register.step === 'landing' && <Landing />}
      {register.step === 'columns' && (
        <ColumnsStep key={register.source.sourceId} source={register.source} />
      )}
      {register.step === 'run' && <RunScreen key={register.runId} {...register} />}
    </section>
  )
}
