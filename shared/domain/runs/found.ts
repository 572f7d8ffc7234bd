import { z } from 'zod'
import { runKindSchema, runStateSchema } from './run'

/** A user, as far as it takes to tell it from others. */
export const foundUserSchema = z.object({
  registrationId: z.string(),
  storeName: z.string(),
  email: z.string(),
})
export type FoundUser = Readonly<z.infer<typeof foundUserSchema>>

/** A branch and the store it belongs to. */
export const foundBranchSchema = z.object({
  registrationId: z.string(),
  branchId: z.string(),
  name: z.string(),
  storeName: z.string(),
})
export type FoundBranch = Readonly<z.infer<typeof foundBranchSchema>>

export const foundRunSchema = z.object({
  runId: z.int(),
  kind: runKindSchema,
  /** Of its file. */
  name: z.string(),
  state: runStateSchema,
  /** Epoch seconds, UTC. */
  createdAt: z.int(),
})
export type FoundRun = Readonly<z.infer<typeof foundRunSchema>>

/** What was chosen, by its id alone: a registration id, a run's number, or the page's name of a command. */
export const choiceSchema = z.object({
  kind: z.enum(['user', 'run', 'command']),
  id: z.string().min(1).max(200),
})
export type Choice = Readonly<z.infer<typeof choiceSchema>>

/** A choice of earlier, as it is now; what is gone by now is left out. */
export const recentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), user: foundUserSchema }),
  z.object({ kind: z.literal('run'), run: foundRunSchema }),
  z.object({ kind: z.literal('command'), id: z.string() }),
])
export type Recent = Readonly<z.infer<typeof recentSchema>>

/** The most of each that a search gives. */
export const mostFound = 8

/** What a search over everything gives: without words what was chosen last, else what they match. */
export const foundSchema = z.object({
  recent: z.array(recentSchema).max(mostFound),
  users: z.array(foundUserSchema).max(mostFound),
  branches: z.array(foundBranchSchema).max(mostFound),
  runs: z.array(foundRunSchema).max(mostFound),
})
export type Found = Readonly<z.infer<typeof foundSchema>>
