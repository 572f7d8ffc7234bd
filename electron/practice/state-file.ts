import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { WorldEvent } from './world'

const branchSchema = z.object({ id: z.string(), name: z.string(), address: z.string() })

const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('registered'),
    user: z.object({
      registrationId: z.string().regex(/^ELK\d+$/),
      email: z.string(),
      storeName: z.string(),
      storeAddress: z.string(),
      userType: z.string(),
      phone: z.string(),
      packetId: z.string(),
      registeredAt: z.int(),
      expiresAt: z.int().nullable(),
      state: z.string(),
      branches: z.array(branchSchema),
    }),
  }),
  z.object({
    kind: z.literal('activated'),
    registrationId: z.string(),
    packetId: z.string(),
    expiresAt: z.int(),
  }),
]) satisfies z.ZodType<WorldEvent>

function parseLine(line: string): WorldEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(line)).data
  } catch {
    // A line cut by a crash never was acknowledged.
    return undefined
  }
}

/** What an earlier practice left, oldest first; nothing where the file is not there yet. */
export function readStateFile(path: string): readonly WorldEvent[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  // What follows would otherwise be written behind the cut line and be lost with it.
  if (whole.length < text.length) writeFileSync(path, whole, { mode: 0o600 })
  return whole.split('\n').flatMap((line) => parseLine(line) ?? [])
}

export function appendToStateFile(path: string, event: WorldEvent): void {
  appendFileSync(path, `${JSON.stringify(event)}\n`, { mode: 0o600 })
}
