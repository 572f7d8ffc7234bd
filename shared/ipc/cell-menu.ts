import { z } from 'zod'

/** What may be chosen in the menu of a table's cells, beside what the window does by itself. */
export const cellMenuChoiceSchema = z.enum(['fill', 'clear', 'select-all'])
export type CellMenuChoice = z.infer<typeof cellMenuChoiceSchema>
