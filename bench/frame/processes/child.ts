import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench } from '../bench'

// Forked by `processes.ts`: runs one part of one bench, and lives on until its parent lets go.

const [name = '', partName = '', input = 'null'] = process.argv.slice(2)
process.on('disconnect', () => process.exit())

/** What a child says once: its answer, or why there is none. */
export type ChildMessage =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly reason: string }

async function runPart(): Promise<unknown> {
  const bundle = pathToFileURL(join(import.meta.dirname, `${name}.mjs`)).href
  const { bench } = (await import(bundle)) as { readonly bench: Bench } // The frame bundled it.
  const part = bench.parts?.[partName]
  if (!part) throw new Error(`${name} has no part ${partName}`)
  return part(JSON.parse(input) as never) // What the parent gave for this very part.
}

function tell(message: ChildMessage): void {
  process.send?.(message)
}

runPart().then(
  (answer) => tell({ ok: true, answer }),
  (error: unknown) => {
    tell({ ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : 'unknown' })
  },
)
