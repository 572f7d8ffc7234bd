import { z } from 'zod'
import { errorCodeSchema } from '../domain/error-code'

/** What went wrong, as it crosses to the page: a code and blanks for its sentence, never a message or a stack. */
export const failureSchema = z.object({
  code: errorCodeSchema,
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Failure = z.infer<typeof failureSchema>

/** Every channel answers with a Result: Electron keeps only the message of a thrown error. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }
