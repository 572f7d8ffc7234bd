import { describe, expect, it } from 'vitest'
import { findHolder, noteHolder } from '#electron/app/profile-holder'
import { temporaryFolder } from '#tests/electron/temporary-folder'

describe('findHolder()', () => {
  it('says who noted itself last, and a window where nobody did', () => {
    const folder = temporaryFolder()
    expect(findHolder(folder)).toBe('window')
    noteHolder(folder, 'command')
    expect(findHolder(folder)).toBe('command')
    noteHolder(folder, 'window')
    expect(findHolder(folder)).toBe('window')
  })
})
