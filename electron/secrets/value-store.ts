/** One JSON document kept on disk. What is read is unknown until it is parsed. */
export interface ValueStore {
  readonly read: () => unknown
  /** Replaces the document in one step, readable by this user alone. */
  readonly write: (value: Record<string, unknown>) => void
}
