import { Download } from 'lucide-react'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { useSaveTemplate } from '../mutations'
import styles from './landing.module.css'

/** For those who have no file yet. */
export function Templates() {
  const { template } = useMessages().runStart
  const save = useSaveTemplate()
  return (
    <div className={styles.templates}>
      <span className={styles.muted}>{template.lead}</span>
      <Button
        variant="quiet"
        icon={Download}
        isDisabled={save.isPending}
        onPress={() => save.mutate('xlsx')}
      >
        {template.xlsx}
      </Button>
      <Button
        variant="quiet"
        icon={Download}
        isDisabled={save.isPending}
        onPress={() => save.mutate('csv')}
      >
        {template.csv}
      </Button>
    </div>
  )
}
