import styles from './repaired-text.module.css'

export type RepairedTextProps = {
  readonly before: string
  /** Left out when the old text is of no use and no new one is known. */
  readonly after?: string
}

/** What was written, struck through, before what it became. */
export const RepairedText = ({ before, after }: RepairedTextProps) => (
  <>
    <del className={styles.before}>{before}</del>
    {after !== undefined && <ins className={styles.after}>{after}</ins>}
  </>
)
