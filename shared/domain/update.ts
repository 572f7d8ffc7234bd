import { z } from 'zod'
import { errorCodeSchema } from './error-code'

const sentencesSchema = z.array(z.string().min(1).max(400)).min(1).max(30)

/** What a version brings its operators, a sentence each, in both languages. */
export const whatsNewSchema = z.object({ id: sentencesSchema, en: sentencesSchema })

/** A version that is newer than this one. */
export const newVersionSchema = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** When it was released, epoch seconds. */
  releasedAt: z.int(),
  whatsNew: whatsNewSchema,
})
export type NewVersion = Readonly<z.infer<typeof newVersionSchema>>

/**
 * Why the console does not update itself: `not-set-up` it was built without a server or a key, `policy` the
 * administrator does not want it, `packages` the system's package manager does, `place` it may not write where it is installed.
 */
export const updateHindranceSchema = z.enum(['not-set-up', 'policy', 'packages', 'place'])
export type UpdateHindrance = z.infer<typeof updateHindranceSchema>

/** How far the way to a newer version is. */
export const updateStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), hindrance: updateHindranceSchema }),
  /** Nothing newer is known; `checkedAt` in epoch seconds, null before the first look. */
  z.object({ kind: z.literal('idle'), checkedAt: z.int().nullable() }),
  z.object({ kind: z.literal('checking') }),
  /** `isDeferred`: the operator put it off until tomorrow. */
  z.object({ kind: z.literal('available'), newer: newVersionSchema, isDeferred: z.boolean() }),
  /** `share` from 0 to 1. */
  z.object({
    kind: z.literal('downloading'),
    newer: newVersionSchema,
    share: z.number().min(0).max(1),
  }),
  /** Downloaded and proven; installed when the operator says so. */
  z.object({ kind: z.literal('ready'), newer: newVersionSchema, isDeferred: z.boolean() }),
  /** `newer` is null where not even that could be found out. */
  z.object({
    kind: z.literal('failed'),
    code: errorCodeSchema,
    newer: newVersionSchema.nullable(),
  }),
])
export type UpdateState = Readonly<z.infer<typeof updateStateSchema>>
