import { describe, expect, it } from 'vitest'
import { toWindows } from '../../scripts/lib/windows-check/wine.mjs'

describe('toWindows()', () => {
  it('names a path as a program under wine knows it', () => {
    expect(toWindows('/tmp/toko é/main.mjs')).toBe('Z:\\tmp\\toko é\\main.mjs')
  })
})
