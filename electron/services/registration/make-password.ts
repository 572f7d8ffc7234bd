import { randomInt } from 'node:crypto'

/** Without letters and digits that are mistaken for each other when they are read out: 0 O 1 l I. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
const groups = 3
const lettersOfGroup = 4

/** A new password of 60 random bits, in groups that can be said on the telephone: `k7mw-3xpd-9hrt`. */
export function makePassword(): string {
  const pick = () => signs[randomInt(signs.length)]
  const group = () => Array.from({ length: lettersOfGroup }, pick).join('')
  return Array.from({ length: groups }, group).join('-')
}
