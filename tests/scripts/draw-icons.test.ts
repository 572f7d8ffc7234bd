import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawIcons } from '../../scripts/lib/icons/draw-icons.mjs'

const icons = drawIcons(readFileSync('packaging/mark.svg', 'utf8'))

/** The width in the header of a PNG. */
function widthOf(png: Buffer): number {
  return png.readUInt32BE(16)
}

describe('the icons', () => {
  it('are those that `npm run icons` draws of the mark', () => {
    for (const [path, content] of icons) {
      expect(content.equals(readFileSync(join('packaging', path))), path).toBe(true)
    }
    const kept = readdirSync('packaging/icons').map((name) => `icons/${name}`)
    expect(kept.filter((path) => !icons.has(path))).toEqual([])
  })

  it('have the size they are named for', () => {
    for (const [path, content] of icons) {
      const size = /(\d+)x\d+\.png$/.exec(path)?.[1]
      if (size !== undefined) expect(widthOf(content)).toBe(Number(size))
    }
  })

  it('stand in the .ico with their sizes', () => {
    const ico = icons.get('icon.ico') ?? Buffer.alloc(0)
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index)
    const sizes = entries.map((at) => widthOf(ico.subarray(ico.readUInt32LE(at + 12))))
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256])
    expect(entries.map((at) => ico.readUInt8(at) || 256)).toEqual(sizes)
  })

  it('fill the .icns to its last byte', () => {
    const icns = icons.get('icon.icns') ?? Buffer.alloc(0)
    const found: string[] = []
    let at = 8
    while (at < icns.length) {
      found.push(`${icns.toString('latin1', at, at + 4)} ${widthOf(icns.subarray(at + 8))}`)
      at += icns.readUInt32BE(at + 4)
    }
    expect([icns.readUInt32BE(4), at]).toEqual([icns.length, icns.length])
    expect(found).toEqual(expect.arrayContaining(['icp4 16', 'ic07 128', 'ic10 1024', 'ic14 512']))
  })
})
