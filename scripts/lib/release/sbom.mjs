import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { checkout } from '../paths.mjs'
import { say } from '../say.mjs'

const development = 'cdx:npm:package:development'

/**
 * Writes the list of what is inside the console (CycloneDX), made by npm from the lock file.
 *
 * @throws a sentence without a file's name, without a build, or where the lock file does not know what was bundled
 */
export async function writeSbom(file) {
  if (file === undefined) throw new Error('Name the file to write: node scripts/sbom.mjs FILE')
  const manifest = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const runtime = { name: 'electron', version: manifest.devDependencies.electron }
  const shipped = [...(await listBundled(join(checkout, 'out'))), runtime]
  const sbom = keepShipped(JSON.parse(await askNpm()), { manifest, shipped })
  await writeFile(file, `${JSON.stringify(sbom, null, 2)}\n`)
  say(`Written: ${file}, with ${sbom.components.length} components.`)
}

/** What the build took into its parts, as it noted beside each. */
export async function listBundled(out) {
  const parts = ['main', 'renderer'].map(async (part) => {
    const list = await readFile(join(out, part, 'licences.json'), 'utf8').catch(() => {
      throw new Error('Build the console first: npm run build')
    })
    return JSON.parse(list).map(({ name, version }) => ({ name, version }))
  })
  return (await Promise.all(parts)).flat()
}

/**
 * Of everything in the lock file, what ships: the dependencies, and of the tools what was bundled, and the runtime.
 *
 * `npm sbom --omit dev` alone would leave out all that is bundled, since it is installed as a tool.
 *
 * @param {object} sbom CycloneDX, as npm writes it
 * @param {{ manifest: { name: string, productName: string, version: string }, shipped: readonly { name: string, version: string }[] }} console
 * @throws a sentence where something that ships is not in the list
 */
export function keepShipped(sbom, { manifest, shipped }) {
  const wanted = new Set(shipped.map(nameVersion))
  const components = sbom.components.filter(
    (component) => !isForDevelopment(component) || wanted.has(nameVersion(component)),
  )
  const named = new Set(components.map(nameVersion))
  const missing = [...wanted].filter((one) => !named.has(one))
  if (missing.length > 0) throw new Error(`Not in the lock file: ${missing.join(', ')}`)
  const root = { ...sbom.metadata.component, type: 'application', name: manifest.productName }
  const refs = new Set([root, ...components].map((component) => component['bom-ref']))
  const dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
  const metadata = { ...sbom.metadata, component: root }
  return { ...sbom, metadata, components: components.map(asShipped), dependencies }
}

function nameVersion({ name, version }) {
  return `${name}@${version}`
}

function isForDevelopment({ properties }) {
  return properties?.some(({ name }) => name === development) ?? false
}

/** Installed as a tool or not: it is part of the product. */
function asShipped({ properties, ...component }) {
  const others = (properties ?? []).filter(({ name }) => name !== development)
  return { ...component, scope: 'required', properties: others }
}

async function askNpm() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const options = { cwd: checkout, stdio: ['ignore', 'pipe', 'inherit'] }
  const child = spawn('npm', args, options)
  const [answer, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`npm sbom failed with exit code ${code}`)
  return answer
}
