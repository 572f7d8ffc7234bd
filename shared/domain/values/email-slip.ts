import { distance } from 'fastest-levenshtein'

/** Where most shop owners have their mail. */
export const usualDomains = [
  ...['gmail.com', 'yahoo.com', 'yahoo.co.id', 'ymail.com', 'rocketmail.com', 'hotmail.com'],
  ...['outlook.com', 'outlook.co.id', 'icloud.com', 'protonmail.com'],
]

/** Beside one of them, and right as they are. */
const otherDomains = ['mail.com', 'email.com', 'aol.com', 'live.com', 'gmx.com', 'yahoo.co.in']

/**
 * The address that was probably meant, where its domain is one slip beside a usual one (`gmial.com`,
 * `gmai.com`); null for any other. It is a guess: whoever typed it decides.
 */
export function findMeantEmail(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  if (at < 1 || [...usualDomains, ...otherDomains].includes(domain)) return null
  const meant = usualDomains.find((usual) => isOneSlip(usual, domain))
  return meant === undefined ? null : email.slice(0, at + 1) + meant
}

/** One letter too many, too few or another one; or two neighbours that changed places. */
function isOneSlip(usual: string, typed: string): boolean {
  if (distance(usual, typed) === 1) return true
  const at = [...usual].findIndex((letter, place) => letter !== typed[place])
  const swapped = usual.slice(0, at) + usual.charAt(at + 1) + usual.charAt(at) + usual.slice(at + 2)
  return at >= 0 && swapped === typed
}
