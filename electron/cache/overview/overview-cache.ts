import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { usersOverviewSchema } from '#shared/domain/overview'

/** All that the figures follow from; where one of these differs they are counted again. */
const basisSchema = z.object({
  generation: z.int(),
  /** When the names of packets and types were read; epoch seconds, UTC. */
  namedAt: z.int().nullable(),
  /** The start of the week they were counted in; epoch seconds, UTC. */
  week: z.int(),
})
type OverviewBasis = Readonly<z.infer<typeof basisSchema>>

const countedOverviewSchema = z.object({ basis: basisSchema, users: usersOverviewSchema })
export type CountedOverview = Readonly<z.infer<typeof countedOverviewSchema>>

/** What the figures of now follow from. `week`: its start, epoch seconds, UTC. */
export function readOverviewBasis(db: ReadableDb, week: number): OverviewBasis {
  const record = db
    .prepare(
      `SELECT generation, (SELECT fetched_at FROM reference_data) AS namedAt, ? AS week
       FROM sync_state`,
    )
    .get(week)
  return basisSchema.parse(record)
}

/** Remembers the figures: counting them reads every user. */
export function keepOverview(db: WritableDb, counted: CountedOverview): void {
  db.prepare('UPDATE sync_state SET overview_json = ?').run(JSON.stringify(counted))
}

/** The figures as last counted, where users and names are still those; of which week is in their basis. */
export function findOverview(db: ReadableDb): CountedOverview | null {
  const text = db.prepare('SELECT overview_json FROM sync_state').pluck().get()
  if (typeof text !== 'string') return null
  // What another version kept may not be what this one shows.
  const { data: counted } = countedOverviewSchema.safeParse(JSON.parse(text))
  if (counted === undefined) return null
  const basis = readOverviewBasis(db, counted.basis.week)
  return JSON.stringify(counted.basis) === JSON.stringify(basis) ? counted : null
}
