import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }))
const replySchema = z.object({
  id: z.int().optional(),
  error: z.object({ message: z.string() }).optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown().optional() }).optional(),
      exceptionDetails: z
        .object({ text: z.string(), exception: z.object({ description: z.string() }).optional() })
        .optional(),
    })
    .optional(),
})

/** Runs JavaScript in a window's page by Chromium's own protocol, from the moment there is a page. */
export interface PageProbe {
  /** Gives what the expression, or the promise it is, comes to; asks again where the page is another. */
  evaluate(expression: string): Promise<unknown>
  close(): void
}

const retryMs = 5

/** `endpoint` is what Chromium prints as `DevTools listening on …`. */
export async function probePage(endpoint: string): Promise<PageProbe> {
  const { host } = new URL(endpoint)
  const socket = new WebSocket(await findPage(host))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  let lastId = 0

  function ask(expression: string): Promise<z.infer<typeof replySchema>> {
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        const reply = replySchema.parse(JSON.parse(String(data)))
        if (reply.id !== id) return
        socket.removeEventListener('message', hear)
        resolve(reply)
      }
      socket.addEventListener('message', hear)
      const params = { expression, awaitPromise: true, returnByValue: true }
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    })
  }

  return {
    async evaluate(expression) {
      for (;;) {
        const { error, result } = await ask(expression)
        const { exceptionDetails } = result ?? {}
        if (exceptionDetails) {
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
        }
        if (!error) return result?.result?.value
        // The empty first document gave way to the page.
        await wait(retryMs)
      }
    },
    close: () => socket.close(),
  }
}

async function findPage(host: string): Promise<string> {
  for (;;) {
    const targets = await fetch(`http://${host}/json/list`)
      .then((answer) => answer.json())
      .catch(() => [])
    const page = targetsSchema.parse(targets).find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await wait(retryMs)
  }
}
