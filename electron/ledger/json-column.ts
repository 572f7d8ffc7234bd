import { z } from 'zod'

/** A column whose text is JSON, as its schema reads it. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z.string().transform((text): z.output<Schema> => schema.parse(JSON.parse(text)))
}
