import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { UpdateSource } from './signed-provider'

const manifestSchema = z.object({
  updates: z.object({
    server: z.url({ protocol: /^https?$/ }),
    keys: z.array(z.base64()).min(1),
  }),
})

/** Server and keys that the packaging put into the application's package.json; null where it put none. */
export function readSource(appFolder: string): UpdateSource | null {
  const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
  const parsed = manifestSchema.safeParse(manifest)
  return parsed.success ? parsed.data.updates : null
}
