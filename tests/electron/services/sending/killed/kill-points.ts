/** Where a sending is broken off; the one on the wire is killed from outside. */
export const killPoints = [
  'before the intent',
  'in the commit of the intent',
  'after the intent',
  'after the send',
  'after the answer',
  'before the outcome is durable',
  'after the outcome',
] as const
export type KillPoint = (typeof killPoints)[number]

/** What a process of its own is to send, and where it is to die. */
export interface KilledSending {
  readonly path: string
  readonly runId: number
  readonly kind: 'activate' | 'check'
  readonly point: KillPoint
  readonly baseUrl: string
  readonly key: string
  readonly token: string
}
