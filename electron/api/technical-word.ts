/**
 * What may be kept of a foreign error: its code or its name.
 *
 * Messages and causes stay behind: undici's hold addresses, and key and token travel in those.
 */
export function technicalWord(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code
  return /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'unknown error'
}
