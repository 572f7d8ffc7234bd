import { distance } from 'fastest-levenshtein'

/** Where most shop owners have their mail; the last few are here so as not to be taken for the first. */
const usualDomains = [
  ...['gmail.com', 'yahoo.com', 'yahoo.co.id', 'ymail.com', 'rocketmail.com', 'hotmail.com'],
  ...['outlook.com', 'outlook.co.id', 'live.com', 'icloud.com', 'proton.me', 'protonmail.com'],
  ...['mail.com', 'email.com', 'gmx.com', 'aol.com'],
]

/** Two letters, or one pair of them that changed places. */
const mostSlips = 2

/**
 * The address that was probably meant, where its domain is a slip or two beside a usual one
 * (`gmial.com`); null for any other. It is a guess: whoever typed it decides.
 */
export function findMeantEmail(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  if (at < 1 || domain === '' || usualDomains.includes(domain)) return null
  const [nearest] = usualDomains
    .map((usual) => ({ usual, slips: distance(usual, domain) }))
    .filter(({ usual, slips }) => slips <= Math.min(mostSlips, Math.floor(usual.length / 4)))
    .sort((a, b) => a.slips - b.slips)
  return nearest ? email.slice(0, at + 1) + nearest.usual : null
}
