import { z } from 'zod'
import { runSchema } from './runs/run'

/** Users in one week of Jakarta: from `from` to before `to`, epoch seconds UTC. */
export const weekCountSchema = z.object({ from: z.int(), to: z.int(), count: z.int() })
export type WeekCount = Readonly<z.infer<typeof weekCountSchema>>

/** Users that share a state, a type or a packet; null where the partner's answer says nothing. */
export const groupCountSchema = z.object({
  value: z.string().nullable(),
  /** How the reference data, or failing that the user, names it; null where nobody does. */
  name: z.string().nullable(),
  count: z.int(),
})
export type GroupCount = Readonly<z.infer<typeof groupCountSchema>>

/** The copy of the users in figures; those that vanished are not counted. */
export const usersOverviewSchema = z.object({
  total: z.int(),
  /** The past month and the coming quarter, a week each. */
  expiries: z.array(weekCountSchema),
  /** The past quarter, this week the last. */
  registrations: z.array(weekCountSchema),
  states: z.array(groupCountSchema),
  types: z.array(groupCountSchema),
  packets: z.array(groupCountSchema),
  /** Users whose record the partner did not write as documented. */
  odd: z.int(),
})
export type UsersOverview = Readonly<z.infer<typeof usersOverviewSchema>>

/** What the first screen shows. */
export const overviewSchema = z.object({
  /** Runs that are not over, or have rows to settle, the newest first, at most 50. */
  runs: z.array(runSchema).max(50),
  users: usersOverviewSchema,
})
export type Overview = Readonly<z.infer<typeof overviewSchema>>
