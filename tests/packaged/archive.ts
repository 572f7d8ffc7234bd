import { listPackage } from '@electron/asar'

/** How deep a folder is told: what is of ours by its parts, what is not by its module. */
const depth = { out: 2, node_modules: 2 } as const

/** The files of an archive, with `/` between folders. */
export function listArchive(path: string): string[] {
  const entries = listPackage(path, { isPack: false }).map((entry) =>
    entry.replaceAll('\\', '/').replace(/^\//, ''),
  )
  const folders = new Set(entries.map((entry) => entry.slice(0, entry.lastIndexOf('/'))))
  return entries.filter((entry) => !folders.has(entry))
}

/** The places that an archive's files are in: its parts and modules, each once, in order. */
export function listPlaces(files: readonly string[]): string[] {
  const places = files.map((file) => {
    const parts = file.split('/')
    return parts.slice(0, parts[0] === 'out' ? depth.out : depth.node_modules).join('/')
  })
  return [...new Set(places)].sort()
}

/** What no package may hold: what was written from, or serves us alone. */
export const ofTheWorkshop =
  /(^|\/)(tests?|samples|docs|bench|scripts|src|deps)\/|\.(map|tsx?|md|gyp|c|cc|cpp|h)$|(^|\/)\.|\.test\./
