import { describe, expect, it } from 'vitest'
import { createHeadStart } from '#electron/app/head-start'

function setup() {
  const opened: string[] = []
  const headStart = createHeadStart(async (name: string) => {
    opened.push(name)
    if (name === 'rusak') throw new Error('rusak')
    return opened.length
  })
  return { opened, ...headStart }
}

describe('createHeadStart()', () => {
  it('gives the one that was begun, once', async () => {
    const { opened, begin, take } = setup()
    begin('live')
    begin('live')
    expect(opened).toEqual(['live'])
    expect(await take('live')).toBe(1)
    expect(await take('live')).toBe(2)
  })

  it('opens what was not begun, and keeps what was', async () => {
    const { opened, begin, take } = setup()
    begin('live')
    expect(await take('practice')).toBe(2)
    expect(await take('live')).toBe(1)
    expect(opened).toEqual(['live', 'practice'])
  })

  it('tells a failure to whoever takes it, and begins anew after', async () => {
    const { opened, begin, take } = setup()
    begin('rusak')
    await expect(take('rusak')).rejects.toThrow('rusak')
    await expect(take('rusak')).rejects.toThrow('rusak')
    expect(opened).toHaveLength(2)
  })
})
