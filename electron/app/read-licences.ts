import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Licence, licenceSchema } from '#shared/domain/licence'

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
})

/**
 * The licences of everything that ships inside the console but Electron itself, by name: what the
 * build bundled, which it lists beside each part, and the module that stays outside the bundle.
 */
export async function readLicences(appFolder: string): Promise<Licence[]> {
  const bundled = await Promise.all(['main', 'renderer'].map((part) => readList(appFolder, part)))
  const all = [...bundled.flat(), await readInstalled(appFolder, 'better-sqlite3')]
  const byName = new Map(all.map((licence) => [`${licence.name} ${licence.version}`, licence]))
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

async function readList(appFolder: string, part: string): Promise<Licence[]> {
  const text = await readFile(join(appFolder, 'out', part, 'licences.json'), 'utf8')
  return z.array(licenceSchema).parse(JSON.parse(text))
}

async function readInstalled(appFolder: string, name: string): Promise<Licence> {
  const folder = join(appFolder, 'node_modules', name)
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const { version, license: identifier } = manifestSchema.parse(manifest)
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? undefined : await readFile(join(folder, file), 'utf8')
  return { name, version, identifier, text }
}
