/**
 * Words with which services, gateways and databases say that they are asked too much of or are away.
 *
 * A "no" in such words is about the moment and not about the row.
 */
const overloadWords =
  /\b(sibuk|busy|overload\w*|penuh|pemeliharaan|perawatan|maintenance|perbaikan|gangguan|down|unavailable|tidak tersedia|coba (lagi|kembali|beberapa)|ulangi|try again|later|timeout|time[d -]?out|waktu habis|too many|terlalu banyak|rate limit|throttl\w*|antri\w*|queue|deadlock|lock wait|sqlstate|mysql|database|basis data|connection|koneksi|internal (server )?error|server error|kesalahan (sistem|server|internal)|exception)\b/i

/** True for words of a service that is asked too much of, is being mended, or came to grief inside. */
export function soundsOverloaded(messages: string): boolean {
  return overloadWords.test(messages)
}
