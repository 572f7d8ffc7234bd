import styles from './repaired-text.module.css'

export interface RepairedTextProps {
  readonly before: string
  /** Left out when the old text is of no use and no new one is known. */
  readonly after?: string
}

/** What was written, struck through, before what it became. */
export function RepairedText({ before, after }: RepairedTextProps) {
  return (
    <>
      <del className={styles.before}>{before}</del>
      {after !== undefined && <ins className={styles.after}>{after}</ins>}
    </>
  )
}
