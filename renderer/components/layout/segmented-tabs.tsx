import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import styles from './segmented-tabs.module.css'

export interface SegmentedTab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

export interface SegmentedTabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly SegmentedTab<Id>[]
  readonly selectedId: Id
  readonly onChange: (id: Id) => void
}

/** Two to five views of one place; only the chosen one is rendered. */
export function SegmentedTabs<Id extends string>({
  label,
  tabs,
  selectedId,
  onChange,
}: SegmentedTabsProps<Id>) {
  return (
    <Tabs
      selectedKey={selectedId}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key)
        if (tab) onChange(tab.id)
      }}
      className={styles.tabs ?? ''}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
