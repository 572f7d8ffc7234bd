import { languageSchema } from '#shared/domain/settings'
import { classNames } from '../../components/class-names'
import { Select } from '../../components/fields/select'
import { call } from '../../ipc/call'
import { useMessages } from '../locale'
import { useStatusChange } from '../mutations'
import { useStatus } from '../status'
import styles from './lone-header.module.css'

export interface LoneHeaderProps {
  readonly title: string
  readonly lead: string
  /** Classes of the title beside its own. */
  readonly titleClass?: string
}

/** The head of a page with nothing around it: what it is about, and the language to read it in. */
export function LoneHeader({ title, lead, titleClass = '' }: LoneHeaderProps) {
  const { firstStart, settings: words } = useMessages()
  const { settings } = useStatus()
  const change = useStatusChange()
  return (
    <header className={styles.header}>
      <div>
        <h1 className={classNames(titleClass, styles.title)}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      <Select
        label={firstStart.language}
        isLabelHidden
        placeholder={firstStart.language}
        value={settings.language}
        options={languageSchema.options.map((value) => ({
          value,
          label: words.appearance.languages[value],
        }))}
        onChange={(language) => change.mutate(() => call('settings:change', { language }))}
      />
    </header>
  )
}
