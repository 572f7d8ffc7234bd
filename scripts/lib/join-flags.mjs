/**
 * Writes `--flag value` as `--flag=value`.
 *
 * On Windows Electron and Chromium take a URL that stands alone on the command line for a document
 * to open, and drop it with everything after it. Joined to its flag it stays ours.
 *
 * @param {readonly string[]} args
 * @returns {string[]}
 */
export function joinFlags(args) {
  const joined = []
  for (const arg of args) {
    const before = joined.at(-1)
    const isValue = !arg.startsWith('-') && before !== undefined && /^--[^=]+$/.test(before)
    if (isValue) joined[joined.length - 1] = `${before}=${arg}`
    else joined.push(arg)
  }
  return joined
}
