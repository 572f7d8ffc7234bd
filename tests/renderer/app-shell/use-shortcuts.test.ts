import { describe, expect, it } from 'vitest'
import { describeKey } from '../../../renderer/app-shell/use-shortcuts'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('describeKey()', () => {
  it.each([
    [{ ...plain, key: 'F8' }, 'f8'],
    [{ ...plain, key: 'F8', shiftKey: true }, 'shift+f8'],
    [{ ...plain, key: 'o', ctrlKey: true }, 'mod+o'],
    [{ ...plain, key: 'o', metaKey: true }, 'mod+o'],
    [{ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
  ])('names %j', (event, name) => {
    expect(describeKey(event)).toBe(name)
  })
})
