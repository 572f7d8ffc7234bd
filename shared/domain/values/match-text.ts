/** Says whether a text has another in it, whatever the size of its letters. */
export function matchText(wanted: string): (text: string) => boolean {
  const pattern = toPattern(wanted, 'iu')
  return (text) => pattern.test(text)
}

/** A text with another in place of every occurrence of a part, whatever the size of its letters. */
export function replaceText(text: string, part: string, replacement: string): string {
  // As a function: `$&` and the like are text as any other.
  return text.replace(toPattern(part, 'giu'), () => replacement)
}

function toPattern(text: string, flags: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), flags)
}
