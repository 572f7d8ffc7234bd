/** Stands for a placeholder, and for literal signs, in the plan of a section. */
const place = '\u0001'

/** A word behind the number that makes it thousands or more to whoever reads it. */
const unitWord = /^\s*(?:k|rb|ribu|jt|juta|mio|mn|mln|miliar|milyar|thousand|million|billion)\b/i

/**
 * Whether a section of a number format shows a number of another size than the cell holds.
 *
 * So do percentages, fractions, a comma that divides by a thousand, digits that are mere text behind
 * or between the real ones, and a text in place of the number. `isPadded`: digits in front were
 * understood as the beginning of the number, as in `"0"#`.
 */
export function isShownOtherwise(section: string, isPadded: boolean): boolean {
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs, '')
  if (bare.includes('%') || /[#0?],+(?![#0?,])/.test(bare) || /[#0?] *\/ *[#0?\d]/.test(bare)) {
    return true
  }
  const plan = planSection(section)
  const first = plan.indexOf(place)
  const last = plan.lastIndexOf(place)
  // A word or digits in place of the number; a currency and a dash are how many show a zero.
  if (first === -1) return !bare.includes('@') && /\d|\p{L}{4}/u.test(plan)
  const [before, between, after] = [
    plan.slice(0, first),
    plan.slice(first, last),
    plan.slice(last + 1),
  ]
  if (/\d/.test(between) || /^[^\p{L}\d]*[\d%]/u.test(after) || unitWord.test(after)) return true
  return !isPadded && /\d[^\p{L}\d]*$/u.test(before)
}

/** A section as it is seen, each digit of the number as one sign. */
function planSection(section: string): string {
  return section.replace(
    /"([^"]*)"|\\(.)|_.|\*(.)|\[[^\]]*\]|general|e[+-]|[#0?]/gis,
    (sign, ...parts) => {
      const literal = parts.slice(0, 3).find((part) => part !== undefined)
      if (literal !== undefined) return literal
      return /^(?:[#0?]|general)$/i.test(sign) ? place : ''
    },
  )
}
