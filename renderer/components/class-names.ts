/** Joins the class names that are there: `classNames(styles.button, isSmall && styles.small)`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
