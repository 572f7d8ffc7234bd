/** Prints one line about the work on stderr: stdout belongs to the console itself. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
