import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { keepShipped, listBundled } from '../../../scripts/lib/release/sbom.mjs'

const development = { name: 'cdx:npm:package:development', value: 'true' }
const manifest = { name: 'console', productName: 'Console', version: '1.2.3' }

function component(name: string, version: string, isTool: boolean) {
  const properties = isTool ? [development] : []
  return { 'bom-ref': `${name}@${version}`, name, version, scope: 'optional', properties }
}

/** What npm says of a lock file with one dependency and tools. */
const sbom = {
  bomFormat: 'CycloneDX',
  metadata: { component: { 'bom-ref': 'console@1.2.3', name: 'folder', type: 'library' } },
  components: [
    component('sqlite', '13.2.0', false),
    component('react', '19.3.1', true),
    component('react', '18.0.0', true),
    component('scheduler', '0.28.0', true),
    component('vitest', '5.1.1', true),
    component('electron', '45.4.1', true),
  ],
  dependencies: [
    { ref: 'console@1.2.3', dependsOn: ['sqlite@13.2.0', 'react@19.3.1', 'vitest@5.1.1'] },
    { ref: 'react@19.3.1', dependsOn: ['scheduler@0.28.0'] },
    { ref: 'vitest@5.1.1', dependsOn: ['react@18.0.0'] },
  ],
}
const shipped = [
  { name: 'react', version: '19.3.1' },
  { name: 'scheduler', version: '0.28.0' },
  { name: 'electron', version: '45.4.1' },
]

describe('keepShipped()', () => {
  const kept = keepShipped(sbom, { manifest, shipped })

  it('keeps what is installed, what is bundled and the runtime, in these very versions', () => {
    expect(kept.components.map((one: { 'bom-ref': string }) => one['bom-ref'])).toEqual([
      'sqlite@13.2.0',
      'react@19.3.1',
      'scheduler@0.28.0',
      'electron@45.4.1',
    ])
  })

  it('says of none that it is a tool', () => {
    for (const one of kept.components) {
      expect(one).toMatchObject({ scope: 'required', properties: [] })
    }
  })

  it('names the application, and no dependency that is not there', () => {
    expect(kept.metadata.component).toMatchObject({ name: 'Console', type: 'application' })
    expect(kept.dependencies).toEqual([
      { ref: 'console@1.2.3', dependsOn: ['sqlite@13.2.0', 'react@19.3.1'] },
      { ref: 'react@19.3.1', dependsOn: ['scheduler@0.28.0'] },
    ])
  })

  it('refuses to leave out something that ships', () => {
    const more = [...shipped, { name: 'zod', version: '4.6.7' }]
    expect(() => keepShipped(sbom, { manifest, shipped: more })).toThrow(
      'Not in the lock file: zod@4.6.7',
    )
  })
})

describe('listBundled()', () => {
  it('reads what the build noted of each part', async () => {
    const out = temporaryFolder()
    for (const [part, name] of Object.entries({ main: 'undici', renderer: 'react' })) {
      mkdirSync(join(out, part))
      const list = [{ name, version: '1.0.0', identifier: 'MIT', text: '…' }]
      writeFileSync(join(out, part, 'licences.json'), JSON.stringify(list))
    }
    expect(await listBundled(out)).toEqual([
      { name: 'undici', version: '1.0.0' },
      { name: 'react', version: '1.0.0' },
    ])
  })

  it('asks for a build where there is none', async () => {
    await expect(listBundled(temporaryFolder())).rejects.toThrow('npm run build')
  })
})
