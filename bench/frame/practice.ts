import { startPracticeServer } from '#electron/practice/practice-server'

/** Where a practice service answers, and what opens it. */
export interface Service {
  readonly url: string
  readonly key: string
  readonly token: string
}

/** A practice service; its process lives until the part is stopped. */
export async function servePractice(input: {
  readonly latencyMs: number
  readonly users: number
}): Promise<Service> {
  const { url, key, token } = await startPracticeServer(input)
  return { url, key, token }
}
