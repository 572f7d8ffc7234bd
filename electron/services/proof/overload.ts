import { wordsOf } from '#shared/domain/answer-sign'

/**
 * Words with which services, gateways and databases say that they are asked too much of, are being mended or came to
 * grief inside. All words of one entry must be there, in any order.
 *
 * A "no" in such words is about the moment and not about the row.
 */
const phrases: readonly (readonly string[])[] = [
  ...['sibuk', 'busy', 'overload', 'overloaded', 'penuh', 'antrian', 'antrean', 'queue'],
  ...['pemeliharaan', 'perawatan', 'maintenance', 'perbaikan', 'gangguan', 'unavailable'],
  ...['timeout', 'throttled', 'throttling', 'deadlock', 'sqlstate', 'mysql', 'mysqli', 'exception'],
  ...['database', 'koneksi', 'connection'],
]
  .map((word): readonly string[] => [word])
  .concat([
    ['tidak', 'tersedia'],
    ['coba', 'lagi'],
    ['coba', 'kembali'],
    ['beberapa', 'saat'],
    ['try', 'again'],
    ['waktu', 'habis'],
    ['timed', 'out'],
    ['time', 'out'],
    ['too', 'many'],
    ['terlalu', 'banyak'],
    ['rate', 'limit'],
    ['basis', 'data'],
    ['lock', 'wait'],
    ['server', 'error'],
    ['internal', 'error'],
    ['kesalahan', 'sistem'],
    ['kesalahan', 'server'],
    ['kesalahan', 'internal'],
  ])

/** True for words of a service in trouble, as they stand in a sign (`wordsOf`). */
export function areOverloadWords(words: readonly string[]): boolean {
  const said = new Set(words)
  return phrases.some((phrase) => phrase.every((word) => said.has(word)))
}

/** True for a message of a service that is asked too much of, is being mended, or came to grief inside. */
export function soundsOverloaded(messages: string): boolean {
  return areOverloadWords(wordsOf(messages))
}
