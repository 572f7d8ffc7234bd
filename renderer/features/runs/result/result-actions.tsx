import { FileDown } from 'lucide-react'
import type { Run } from '#shared/domain/runs/run'
import { isOver } from '#shared/domain/runs/what-is-left'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { Button } from '../../../components/button'
import { classNames } from '../../../components/class-names'
import { MenuButton } from '../../../components/overlays/menu'
import { useSaveResults } from '../mutations'
import { useRunRoute } from '../run-kind'
import styles from '../runs.module.css'

/** The results file, and the next file. */
export function ResultActions({ run }: { readonly run: Run }) {
  const { runResult: words } = useMessages()
  const { goTo } = useRunRoute()
  const { sayFailure } = useToasts()
  const save = useSaveResults(run.id)
  return (
    <div className={classNames(styles.bar, styles.push)}>
      <Button onPress={() => goTo({ step: 'landing' })}>{words.another}</Button>
      <MenuButton
        variant={isOver(run) ? 'filled' : 'outlined'}
        icon={FileDown}
        label={words.save}
        isDisabled={save.isPending}
        items={[
          { id: 'xlsx', label: words.saveXlsx },
          { id: 'csv', label: words.saveCsv },
        ]}
        onAction={(format) => save.mutate(format, { onError: sayFailure })}
      />
    </div>
  )
}
