import { onTestFinished } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { type PracticeOptions, startPracticeServer } from '#electron/practice/practice-server'

/** A practice server and a client of it, ended with the test. `wait` notes the time and returns. */
export async function practiceUsers(options: PracticeOptions = {}) {
  const server = await startPracticeServer(options)
  const api = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
  })
  const strangersApi = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: 'somebody', token: 'else' },
  })
  onTestFinished(async () => {
    await Promise.all([api.close(), strangersApi.close()])
    await server.close()
  })
  const waits: number[] = []
  const wait = async (ms: number) => {
    waits.push(ms)
  }
  return { server, api, strangersApi, wait, waits }
}
