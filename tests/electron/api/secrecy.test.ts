import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createElkassaApi } from '#electron/api/elkassa-api'
import type { ElkassaApi } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import {
  httpText,
  newActivation,
  newShop,
  openApi,
  startRawServer,
  testCredentials,
} from './raw-server'

const secrets = [testCredentials.key, testCredentials.token, newShop.password]

/** Everything a value could show of itself in a log. */
function allText(value: unknown): string {
  const shown = inspect(value, { depth: 20, showHidden: true })
  const error = value instanceof Error ? `${value.stack}${inspect(value.cause)}` : ''
  return shown + error + JSON.stringify(value)
}

async function callEverything(api: ElkassaApi): Promise<readonly unknown[]> {
  const outcomes = await Promise.all([
    api.register(newShop),
    api.getReferenceData(),
    api.checkUser(newShop.email),
    api.activate(newActivation),
    api.listUsers(1),
    api.getUser('ELK1'),
  ])
  const errors = outcomes.map((outcome) => {
    try {
      return readOrThrow<unknown>(outcome)
    } catch (error) {
      return error
    }
  })
  return [...outcomes, ...errors]
}

/** The secrets a request carried, as it carried them and plain. */
function echoOf(request: string) {
  return secrets
    .filter((secret) => request.includes(secret))
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .join(' ')
}

describe('what a call gives', () => {
  it.each<readonly [string, (echo: string) => Buffer]>([
    ['a refusal', (echo) => httpText(JSON.stringify({ status: false, messages: echo }))],
    ['a list', (echo) => httpText(JSON.stringify({ status: false, messages: [echo, [echo]] }))],
    ['HTML', (echo) => httpText(`<p>${echo}</p>`, '500 Internal Server Error')],
    ['cut JSON', (echo) => httpText(`{"status":false,"messages":"${echo}`)],
    ['a redirect', (echo) => httpText('', '302 Found', [`location: /x?${echo}`])],
    ['a broken head', (echo) => Buffer.from(`${echo}\r\n\r\n`)],
    ['Retry-After', (echo) => httpText('', '429 Too Many', [`retry-after: ${echo}`])],
  ])('holds no key, token or password that %s repeats', async (_, answer) => {
    const server = await startRawServer((socket, request) => {
      socket.end(answer(echoOf(request)))
    })
    const text = (await callEverything(openApi(server.url))).map(allText).join('\n')
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  it.each([
    ['no connection', 'https://127.0.0.1:1/integration'],
    ['no such name', 'https://tidak-ada.invalid/integration'],
  ])('holds none either with %s', async (_, url) => {
    const text = (await callEverything(openApi(url))).map(allText).join('\n')
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toContain('/integration')
  })

  it('holds none when the connection is reset or too slow', async () => {
    const server = await startRawServer((socket, request) => {
      if (request.startsWith('POST')) socket.resetAndDestroy()
    })
    const api = openApi(server.url, { timeouts: { totalMs: 300 } })
    const text = (await callEverything(api)).map(allText).join('\n')
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})

describe('createElkassaApi()', () => {
  it.each([
    { baseUrl: `http://contoh.example/${testCredentials.key}` },
    { baseUrl: `https://x:${testCredentials.token}@contoh.example/` },
    { baseUrl: 'https://contoh.example/', proxyUrl: `socks5://x:${testCredentials.token}@h` },
    { baseUrl: 'https://contoh.example/', connections: 33 },
    { baseUrl: 'https://contoh.example/', connections: 0 },
  ])('refuses options without repeating them: %#', (options) => {
    let thrown: unknown
    try {
      createElkassaApi({ credentials: testCredentials, ...options })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ name: 'AppError' })
    for (const secret of secrets) expect(allText(thrown)).not.toContain(secret)
  })
})
