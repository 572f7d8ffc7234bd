const lineStart = /^\[\d{4}-\d\d-\d\d /
const mostLines = 200
const mark = '[removed]'

/** What may name a person, a shop, a file or an account, however it stands in a line. */
const personal: readonly RegExp[] = [
  // In quotes of any kind: names, words of the service, paths.
  /"[^"\n]*"|'[^'\n]*'|“[^”\n]*”|‘[^’\n]*’|`[^`\n]*`/g,
  /[\p{L}\d.!#$%&*+/=?^_~-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/gu,
  /\bhttps?:\/\/\S+/g,
  // Folders, with whatever comes after: names of files may hold blanks.
  /(?:\b[A-Za-z]:[\\/]|\\\\|(?<![\w.)])\/(?=[\w.~-]+\/))[^\n]*/g,
  // Phones, invoices, ids; a time or a version has fewer digits at once.
  /\+?\d[\d\s().-]{6,}\d/g,
  /\b[\w-]*\d[\w-]*\.(?:csv|xlsx?|xlsb|ods|pdf|json|db|txt)\b/gi,
  // What looks like a key: long and without a blank.
  /\b[A-Za-z0-9+/_=-]{24,}/g,
]
const stackLine = /^\s+at\s/
const place = /([\w-]+\.(?:js|mjs|cjs|ts)):(\d+):(\d+)\)?$/

/**
 * The last warnings and errors of a log as strangers may read them, oldest first: what could name anybody is taken out,
 * rather too much than too little.
 */
export function maskLog(text: string): string[] {
  const entries: string[][] = []
  for (const line of text.split('\n')) {
    if (lineStart.test(line)) entries.push([line])
    else entries.at(-1)?.push(line)
  }
  const told = entries.filter(([first = '']) => /\[(?:warn|error)\]/.test(first))
  return told.flatMap((lines) => lines.map(maskLine)).slice(-mostLines)
}

function maskLine(line: string): string {
  if (stackLine.test(line)) {
    const [, file, row, column] = place.exec(line) ?? []
    return file === undefined ? '    at …' : `    at ${file}:${row}:${column}`
  }
  const [, head = '', rest = ''] = /^(\[[^\]]*\] \[\w+\]\s*)?(.*)$/.exec(line) ?? []
  return head + personal.reduce((said, sign) => said.replace(sign, mark), rest)
}
