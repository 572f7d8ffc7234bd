import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const icoSizes = [16, 24, 32, 48, 64, 256]
/** Type of each icon in an icns: `ic11` to `ic14` are for screens of twice the density. */
const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

/** What macOS leaves free around an icon, on each side, as a part of the mark's own 16 units. */
const macMargin = 1.6

/**
 * Draws the console's mark in every size and form that packages need.
 *
 * @param {string} svg the mark, 16 units wide and high
 * @returns {Map<string, Buffer>} path below `packaging/` → content
 */
export function drawIcons(svg) {
  const png = (size) => draw(svg, size).asPng()
  const inset = svg.replace('viewBox="0 0 16 16"', `viewBox="${insetBox(macMargin)}"`)
  const icns = Object.entries(icnsTypes)
  return new Map([
    ...pngSizes.map((size) => [`icons/${size}x${size}.png`, png(size)]),
    ['icon.ico', packIco(icoSizes.map((size) => ({ size, png: png(size) })))],
    ['icon.icns', packIcns(icns.map(([type, size]) => ({ type, png: draw(inset, size).asPng() })))],
  ])
}

/** Draws `packaging/mark.svg` into its other forms. */
export async function writeIcons(folder) {
  const svg = await readFile(join(folder, 'mark.svg'), 'utf8')
  for (const [path, content] of drawIcons(svg)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

function draw(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render()
}

function insetBox(margin) {
  return `${-margin} ${-margin} ${16 + 2 * margin} ${16 + 2 * margin}`
}

/** An .ico: a header, 16 bytes for each image, the images as PNG (Windows Vista and later). */
function packIco(images) {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index
    // A byte each for width and height; 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** An .icns: a header and each image as PNG, with its type and length before it. */
function packIcns(images) {
  const parts = images.flatMap(({ type, png }) => [icnsHeader(type, png.length), png])
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([icnsHeader('icns', length), ...parts])
}

function icnsHeader(type, length) {
  const header = Buffer.alloc(8)
  header.write(type, 0, 'latin1')
  header.writeUInt32BE(8 + length, 4)
  return header
}
