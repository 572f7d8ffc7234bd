import { describe, expect, it } from 'vitest'
import { findLockHolder, noteLockHolder } from '#electron/app/profile/profile-lock'
import { temporaryFolder } from '#tests/electron/temporary-folder'

describe('findLockHolder()', () => {
  it('says who noted itself last, and a window where nobody did', () => {
    const folder = temporaryFolder()
    expect(findLockHolder(folder)).toBe('window')
    noteLockHolder(folder, 'command')
    expect(findLockHolder(folder)).toBe('command')
    noteLockHolder(folder, 'window')
    expect(findLockHolder(folder)).toBe('window')
  })
})
