import { describe, expect, it } from 'vitest'
import { findEncoding } from '#electron/app/command-line/arguments/find-encoding'
import { encodingSchema } from '#shared/domain/fields/sheet'

describe('findEncoding()', () => {
  it.each(encodingSchema.options)('knows %s by its own name', (name) => {
    expect(findEncoding(name)).toBe(name)
  })

  it.each([
    ['UTF8', 'utf-8'],
    ['CP1252', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['IBM850', 'cp850'],
    ['850', 'cp850'],
    ['CP-437', 'cp437'],
    ['MacRoman', 'macintosh'],
    ['x-mac-roman', 'macintosh'],
  ])('takes %s for %s', (name, encoding) => {
    expect(findEncoding(name)).toBe(encoding)
  })

  it.each(['', 'cp866', 'big5', '-'])('knows no %j', (name) => {
    expect(findEncoding(name)).toBeNull()
  })
})
