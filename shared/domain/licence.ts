import { z } from 'zod'

/** The licence of a package that ships inside the console, as its authors wrote it. */
export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** The SPDX identifier, where the package names one. */
  identifier: z.string().optional(),
  text: z.string().optional(),
})
export type Licence = Readonly<z.infer<typeof licenceSchema>>
