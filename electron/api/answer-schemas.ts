import { z } from 'zod'

/**
 * The partner's six calls and the JSON they answer with (api.md; the partner's document, rev 1.0.1).
 *
 * Lenient where the document leaves room, strict where something must be there for the answer to mean
 * anything. The practice server answers the same calls.
 */
export const calls = {
  register: { method: 'POST', path: '/registration' },
  reference: { method: 'GET', path: '/registration' },
  check: { method: 'POST', path: '/user_check' },
  activate: { method: 'POST', path: '/activation' },
  users: { method: 'GET', path: '/users' },
  user: { method: 'GET', path: '/user' },
} as const
export type CallName = keyof typeof calls

/** Ids and codes come as string or number; they are strings to us. */
const wireId = z
  .union([z.string(), z.int()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1).max(200))

const wireText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim())

const wireStatus = z
  .union([
    z.literal([true, 'true', 'TRUE', 1, '1']).transform(() => true),
    z.literal([false, 'false', 'FALSE', 0, '0']).transform(() => false),
  ])
  .describe('true or false, as PHP may write them')

/** PHP writes an empty list for an empty object, and an object with numbers for a list with gaps. */
function toList(value: unknown): unknown {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const keys = Object.keys(value)
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : value
}

function wireList<T extends z.ZodType>(item: T) {
  return z.preprocess(toList, z.array(item))
}

export const wireEnvelope = z.object({
  status: wireStatus,
  messages: z.unknown().optional(),
  data: z.unknown().optional(),
})

export const wireRegistration = z.object({ registration_id: wireId })

export const wireReference = z.object({
  registration_packets: wireList(
    z.object({ packet_id: wireId, packet_code: wireText, packet_desc: wireText }),
  ),
  user_type: wireList(z.object({ code: wireId, desc: wireText })),
})

/** A "yes" without a packet is none: a service in trouble says so of anybody. */
export const wireCheck = z.object({ packet_id: wireId, packet_desc: wireText })

export const wireActivation = z.object({
  registration_id: wireId,
  packet_id: wireId,
  packet_desc: wireText,
})

/** A branch as documented. */
export const wireBranch = z.object({
  cabang_id: wireId,
  cabang_name: wireText,
  cabang_address: wireText,
})

/** What can be used of any other: its id, and the texts that are texts. */
export const wireLooseBranch = z.object({
  cabang_id: wireId,
  cabang_name: wireText.catch(''),
  cabang_address: wireText.catch(''),
})

/** What one user of calls 5 and 6 is made of, each field read for itself (`read-user.ts`). */
export const wireUserId = z.object({ registration_id: wireId })
export const wireUserText = wireText
export const wireRecord = z.record(z.string(), z.unknown())
export const wireBranches = z
  .unknown()
  .refine((value) => value !== null)
  .transform(toList)
  .pipe(z.array(z.unknown()))
export const wireUsers = wireList(z.unknown())
