const mostCharacters = 200

/** A sample of the service's words to keep: addresses and digits are masked, what is long is cut. */
export function maskSample(messages: string): string {
  const masked = messages
    .replace(/\S+@\S+/gu, '…@…')
    .replace(/\p{N}/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim()
  return [...masked].slice(0, mostCharacters).join('')
}
