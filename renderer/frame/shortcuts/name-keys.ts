import type { Messages } from '#shared/locales/id'

type KeyWords = Messages['shell']['shortcuts']['keys']

/** In the order a Mac writes them. */
const macSigns = [
  ['alt', '⌥'],
  ['shift', '⇧'],
  ['mod', '⌘'],
] as const
const arrows: Readonly<Record<string, string>> = {
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
}

/** Keys as a person reads them: `mod+shift+n` is `Ctrl+Shift+N`, or `⇧⌘N` on a Mac. */
export function nameKeys(keys: string, isMac: boolean, words: KeyWords): string {
  const parts = keys.split('+')
  const last = nameKey(parts.at(-1) ?? '', words)
  const held = parts.slice(0, -1)
  if (isMac) {
    const signs = macSigns.filter(([name]) => held.includes(name)).map(([, sign]) => sign)
    return `${signs.join('')}${last}`
  }
  const names = held.map((name) => (name === 'mod' ? 'Ctrl' : name === 'alt' ? 'Alt' : 'Shift'))
  return [...names, last].join('+')
}

function nameKey(key: string, words: KeyWords): string {
  if (key === 'space') return words.space
  if (key === 'arrows') return words.arrows
  if (key === 'plus') return '+'
  return arrows[key] ?? key.charAt(0).toUpperCase() + key.slice(1)
}
