import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Switch } from '../../../components/fields/switch'
import styles from './columns.module.css'

/** The sheets that look like the one that is read, each to be read together with it or left. */
export function FurtherSheets({
  alike,
  read,
  onChange,
}: {
  readonly alike: readonly string[]
  readonly read: readonly string[]
  readonly onChange: (read: readonly string[]) => void
}) {
  const { further } = useMessages().runColumns.reading
  return (
    <fieldset className={styles.further}>
      <legend>{further.title}</legend>
      {alike.map((name) => (
        <Switch
          key={name}
          isSelected={read.includes(name)}
          onChange={(isRead) =>
            // In the order of the workbook, however they were chosen.
            onChange(alike.filter((one) => (one === name ? isRead : read.includes(one))))
          }
        >
          {name}
        </Switch>
      ))}
      {alike.length > 1 && read.length < alike.length && (
        <Button size="small" onPress={() => onChange(alike)}>
          {further.all}
        </Button>
      )}
    </fieldset>
  )
}
