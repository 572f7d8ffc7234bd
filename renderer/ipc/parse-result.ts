import { z } from 'zod'
import { failureSchema } from '#shared/ipc/result'
import { CallError } from './call-error'

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
])

/**
 * The value of a Result that crossed from main, checked against its channel's schema.
 *
 * Throws `CallError`: with main's code, or `unexpected` where the answer is not of the agreed shape.
 */
export function parseResult<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> {
  const envelope = envelopeSchema.safeParse(answer)
  if (!envelope.success) throw new CallError('unexpected')
  if (!envelope.data.ok) {
    throw new CallError(envelope.data.failure.code, envelope.data.failure.details)
  }
  const value = schema.safeParse(envelope.data.value)
  if (!value.success) throw new CallError('unexpected')
  return value.data
}
