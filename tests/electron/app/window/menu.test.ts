import { describe, expect, it } from 'vitest'
import { createMenuTemplate } from '#electron/app/window/menu'
import { native as english } from '#shared/locales/en/native'
import { native as indonesian } from '#shared/locales/id/native'

type Item = ReturnType<typeof createMenuTemplate>[number]

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ])
}

function build(texts: typeof indonesian.menu, isMac: boolean) {
  const sent: string[] = []
  const deps = {
    texts,
    isMac,
    send: (command: string) => sent.push(command),
    openLogs: () => undefined,
  }
  return { items: flatten(createMenuTemplate(deps)), sent }
}

describe('createMenuTemplate()', () => {
  it.each([
    ['Indonesian on Windows', indonesian.menu, false],
    ['Indonesian on a Mac', indonesian.menu, true],
    ['English on Windows', english.menu, false],
    ['English on a Mac', english.menu, true],
  ])('names every item in %s, each key once', (_, texts, isMac) => {
    const { items } = build(texts, isMac)
    const named = items.filter((item) => item.type !== 'separator')
    expect(named.every((item) => item.label)).toBe(true)
    const keys = named.flatMap((item) => (item.accelerator ? [String(item.accelerator)] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('asks the page for what its own items say', () => {
    const { items, sent } = build(english.menu, false)
    for (const item of items) if (!item.role) Object(item).click?.()
    expect(sent).toEqual([
      'register',
      'register-one',
      'activate',
      'users',
      'open-file',
      'paste',
      'settings',
      'undo',
      'redo',
      'search',
      'find',
      'next-problem',
      'history',
      'shortcuts',
    ])
  })
})
