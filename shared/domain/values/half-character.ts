const half = /\p{Surrogate}/u

/**
 * True for a text with half of a character in it, such as a piece of an emoji.
 *
 * No encoding can write it: a path throws at it, and a form or a file quietly holds another in its place.
 */
export function hasHalfCharacter(text: string): boolean {
  return half.test(text)
}
