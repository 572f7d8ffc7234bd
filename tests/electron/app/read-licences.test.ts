import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLicences } from '#electron/app/read-licences'
import { temporaryFolder } from '../temporary-folder'

/** An application's folder as the build leaves it, with these lists beside its parts. */
function builtFolder(lists: Readonly<Record<'main' | 'renderer', readonly unknown[]>>): string {
  const folder = temporaryFolder()
  for (const [part, list] of Object.entries(lists)) {
    mkdirSync(join(folder, 'out', part), { recursive: true })
    writeFileSync(join(folder, 'out', part, 'licences.json'), JSON.stringify(list))
  }
  const installed = join(folder, 'node_modules', 'better-sqlite3')
  mkdirSync(installed, { recursive: true })
  const manifest = { name: 'better-sqlite3', version: '13.2.0', license: 'MIT', main: 'index.js' }
  writeFileSync(join(installed, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(installed, 'LICENSE'), 'The MIT License')
  return folder
}

it('readLicences() lists what ships by name, and what stands in two parts once', async () => {
  const zod = { name: 'zod', version: '4.6.7', identifier: 'MIT', text: 'MIT License' }
  const bare = { name: 'a-package', version: '1.0.0' }
  const folder = builtFolder({ main: [zod], renderer: [zod, bare] })
  const sqlite = {
    name: 'better-sqlite3',
    version: '13.2.0',
    identifier: 'MIT',
    text: 'The MIT License',
  }
  expect(await readLicences(folder)).toEqual([bare, sqlite, zod])
})
