import styles from './loading.module.css'

export type SkeletonProps = {
  /** Pixels, or any CSS length. */
  readonly width?: number | string
  readonly height?: number
}

/** The place of something on its way. Say so once nearby (`aria-busy` or a `Spinner`). */
export const Skeleton = ({ width = '60%', height = 10 }: SkeletonProps) => (
  <span aria-hidden className={styles.skeleton} style={{ width, height }} />
)
