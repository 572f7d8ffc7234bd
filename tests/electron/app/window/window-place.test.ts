import { describe, expect, it } from 'vitest'
import { restorePlace } from '#electron/app/window/window-place'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const bounds = { x: 100, y: 50, width: 1280, height: 820 }

describe('restorePlace()', () => {
  it('gives back a place on a screen', () => {
    const place = { bounds, isMaximized: true }
    expect(restorePlace(place, [screen])).toEqual(place)
    expect(restorePlace({ bounds: { ...bounds, x: -900 }, isMaximized: false }, [screen])).not.toBe(
      null,
    )
  })

  it.each([
    ['nothing', undefined],
    ['another shape', { bounds: { x: '1' } }],
    ['a window too small', { bounds: { ...bounds, width: 300 }, isMaximized: false }],
    ['a screen that is gone', { bounds: { ...bounds, x: 2000 }, isMaximized: false }],
    ['a title bar above the screen', { bounds: { ...bounds, y: -30 }, isMaximized: false }],
    ['a title bar below the screen', { bounds: { ...bounds, y: 1070 }, isMaximized: false }],
  ])('begins again with %s', (_, stored) => {
    expect(restorePlace(stored, [screen])).toBe(null)
  })
})
