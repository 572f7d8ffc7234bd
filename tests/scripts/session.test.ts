import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyringFolderFor } from '../../scripts/lib/session.mjs'

const env = { XDG_DATA_HOME: resolve('/data') }
function find(args: string[]) {
  return keyringFolderFor(args, resolve('/kerja'), env)
}

describe('keyringFolderFor()', () => {
  it('gives each profile a keyring of its own, however it is written', () => {
    const one = find(['--profile', 'satu'])
    expect(find(['--practice', '--profile=satu'])).toBe(one)
    expect(find(['--profile', resolve('/kerja/satu')])).toBe(one)
    expect(find(['--profile', 'dua'])).not.toBe(one)
  })

  it('has one for the usual profile', () => {
    expect(find(['--practice'])).toBe(
      join(env.XDG_DATA_HOME, 'elkassa-console-dev', 'keyrings', 'default'),
    )
  })
})
