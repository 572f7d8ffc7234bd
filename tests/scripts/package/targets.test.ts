import { describe, expect, it } from 'vitest'
import { chooseTargets } from '../../../scripts/lib/package/targets.mjs'

type Electron = 'official' | 'registry' | undefined

function kindsOf(names: readonly string[], platform: string, electron: Electron) {
  return chooseTargets(names, { platform, electron }).map(({ kind }) => kind)
}

describe('chooseTargets()', () => {
  it.each([
    ['linux', 'official', ['AppImage', 'deb']],
    ['linux', 'registry', ['dir']],
    ['darwin', 'official', ['dmg', 'zip']],
    ['win32', 'official', ['nsis']],
  ] as const)(
    'takes by itself what can be built on %s with its %s Electron',
    (platform, electron, kinds) => {
      expect(kindsOf([], platform, electron)).toEqual(kinds)
    },
  )

  it('takes what is named, each once', () => {
    expect(kindsOf(['linux-dir', 'linux-deb', 'linux-dir'], 'linux', 'official')).toEqual([
      'dir',
      'deb',
    ])
  })

  it('builds Windows and macOS for both processors', () => {
    const [setup] = chooseTargets(['win-nsis'], { platform: 'win32', electron: 'official' })
    const [image] = chooseTargets(['mac-dmg'], { platform: 'darwin', electron: 'official' })
    expect([setup?.archs, image?.archs]).toEqual([
      ['x64', 'arm64'],
      ['x64', 'arm64'],
    ])
  })

  it.each([
    [['win-nsis'], 'linux', 'official', 'win-nsis is built on Windows, and this is Linux.'],
    [
      ['linux-dir', 'mac-dmg'],
      'linux',
      'official',
      'mac-dmg is built on macOS, and this is Linux.',
    ],
    [['linux-deb'], 'freebsd', undefined, 'linux-deb is built on Linux, and this is freebsd.'],
    [['linux-deb'], 'linux', 'registry', 'cannot be downloaded here; linux-dir can be built.'],
    [['linux-dir'], 'linux', undefined, 'needs the official Electron, which cannot be downloaded'],
    [['linux-rpm'], 'linux', 'official', 'There is no target linux-rpm: choose from linux-dir, '],
    [['toString'], 'linux', 'official', 'There is no target toString'],
    [[], 'freebsd', undefined, 'Nothing can be packaged on this machine.'],
  ] as const)(
    'refuses %j on %s with its %s Electron, and says why',
    (names, platform, electron, problem) => {
      expect(() => kindsOf(names, platform, electron)).toThrow(problem)
    },
  )
})
