import { Store } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import type { Found } from '#shared/domain/runs/found'
import type { Command } from '../../../../renderer/features/palette/commands'
import { groupItems, moveActive } from '../../../../renderer/features/palette/palette-groups'

function command(id: string, group: Command['group'], label: string, synonyms = ''): Command {
  return {
    id,
    group,
    label,
    synonyms,
    icon: Store,
    run: () => undefined,
  }
}
const commands = [
  command('screen:register', 'screens', 'Daftarkan toko', 'register'),
  command('screen:settings', 'screens', 'Pengaturan'),
  command('sync', 'actions', 'Sinkronkan pengguna', 'sync refresh'),
]
const user = { registrationId: 'ELK1', storeName: 'Toko Sinar', email: 'sinar@contoh.id' }
const branch = { registrationId: 'ELK1', branchId: 'C1', name: 'Dago', storeName: 'Toko Sinar' }
const run = { runId: 7, kind: 'register', name: 'toko.csv', state: 'ready', createdAt: 1 } as const
const nothing: Found = { recent: [], users: [], branches: [], runs: [] }

function group(text: string, found: Found | null, hasUsers = true) {
  return groupItems({ text, found, commands, hasUsers }).map(({ id, items }) => [
    id,
    items.map((item) => item.key),
  ])
}

describe('groupItems()', () => {
  it('begins with what was chosen last, then everything that can be done, each once', () => {
    const recent: Found['recent'] = [
      { kind: 'command', id: 'sync' },
      { kind: 'user', user },
      { kind: 'run', run },
    ]
    expect(group('', { ...nothing, recent })).toEqual([
      ['recent', ['command:sync', 'user:ELK1', 'run:7']],
      ['screens', ['command:screen:register', 'command:screen:settings']],
    ])
  })

  it('shows what can be done before main has answered', () => {
    expect(group(' ', null).map(([id]) => id)).toEqual(['screens', 'actions'])
  })

  it('leaves out a command that is no longer there', () => {
    const recent: Found['recent'] = [{ kind: 'command', id: 'results-csv' }]
    expect(group('', { ...nothing, recent }).map(([id]) => id)).toEqual(['screens', 'actions'])
  })

  it('puts what was found before commands that match somewhere', () => {
    const found = { ...nothing, users: [user], branches: [branch], runs: [run] }
    expect(group('toko', found)).toEqual([
      ['users', ['user:ELK1']],
      ['branches', ['branch:ELK1:C1']],
      ['runs', ['run:7']],
      ['screens', ['command:screen:register']],
    ])
  })

  it('puts commands first where one begins with what was typed', () => {
    const ids = group('Sin', { ...nothing, users: [user] }).map(([id]) => id)
    expect(ids).toEqual(['actions', 'users'])
  })

  it('finds a command by another word for it', () => {
    expect(group('refresh', nothing)).toEqual([['actions', ['command:sync']]])
  })

  it('has no users and branches where no screen shows them', () => {
    const found = { ...nothing, users: [user], branches: [branch], runs: [run] }
    expect(group('toko', found, false).map(([id]) => id)).toEqual(['runs', 'screens'])
    const recent: Found['recent'] = [{ kind: 'user', user }]
    expect(group('', { ...nothing, recent }, false).map(([id]) => id)).not.toContain('recent')
  })

  it('is empty where nothing matches', () => {
    expect(group('zzz', nothing)).toEqual([])
  })
})

describe('moveActive()', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['PageDown', 1, 20, 6],
    ['PageDown', 18, 20, 19],
    ['PageUp', 3, 20, 0],
    ['ArrowDown', 0, 0, null],
    ['ArrowRight', 0, 3, null],
  ])('%s at %i of %i leads to %s', (key, index, count, next) => {
    expect(moveActive(key, index, count)).toBe(next)
  })
})
