import { scanPart } from './scan-part'
import { readAttribute } from './xml-attributes'
import { packageNamespaces, relationNamespaces } from './xml-namespaces'
import type { ZipEntry } from './zip-directory'

export interface Relation {
  readonly id: string
  /** `worksheet`, `styles` and the like; empty for what other makers added. */
  readonly type: string
  /** In lower case, as the parts are kept. */
  readonly path: string
}

const places = {
  namespaces: packageNamespaces,
  names: { 'Relationships/Relationship': 'relation' },
  texts: [],
} as const

/** The parts that the part at `path` names; its own list stands in `_rels` beside it. */
export async function readRelations(
  zip: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  const entry = entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (entry === undefined) return relations
  await scanPart(zip, entry, places, {
    open: (_, attributes) => {
      if (readAttribute(attributes, 'TargetMode') === 'External') return
      relations.push({
        id: readAttribute(attributes, 'Id') ?? '',
        type: readType(readAttribute(attributes, 'Type') ?? ''),
        path: resolvePath(folder, readAttribute(attributes, 'Target') ?? '').toLowerCase(),
      })
    },
  })
  return relations
}

/** The last word of a type is the same in the strict and the transitional form of OOXML. */
function readType(type: string): string {
  const slash = type.lastIndexOf('/')
  return relationNamespaces.has(type.slice(0, slash)) ? type.slice(slash + 1) : ''
}

function resolvePath(folder: string, target: string): string {
  const [path, base] = [target.replaceAll('\\', '/'), `zip://x/${folder}`]
  return URL.canParse(path, base) ? new URL(path, base).pathname.slice(1) : ''
}
