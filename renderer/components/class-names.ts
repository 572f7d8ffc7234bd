/** Joins the class names that are there: `classNames(styles.button, isSmall && styles.small)`. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
