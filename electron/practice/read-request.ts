import type { IncomingMessage } from 'node:http'
import { type CallName, calls } from '#electron/api/answer-schemas'

const bodyLimit = 1024 * 1024
const base = '/integration'

export interface ReadRequest {
  readonly call: CallName
  readonly suffix: string
  readonly fields: Readonly<Record<string, string>>
}

function findCall(method: string | undefined, path: string) {
  for (const name of Object.keys(calls) as CallName[]) {
    const call = calls[name]
    const full = base + call.path
    if (call.method !== method) continue
    if (path === full) return { call: name, suffix: '' }
    const takesSuffix = name === 'users' || name === 'user'
    if (takesSuffix && path.startsWith(`${full}/`)) {
      return { call: name, suffix: decodeURIComponent(path.slice(full.length + 1)) }
    }
  }
  return null
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size > bodyLimit) throw new Error('request too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseFields(contentType: string, text: string): Record<string, string> {
  if (!contentType.startsWith('application/json')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  const value: unknown = JSON.parse(text)
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(entries.map(([name, field]) => [name, String(field ?? '')]))
}

/** Finds out which call a request is, its fields from query and body; null for none of the six. */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest | null> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const text = await readBody(request)
  const found = findCall(request.method, url.pathname)
  if (found === null) return null
  const posted = text === '' ? {} : parseFields(request.headers['content-type'] ?? '', text)
  return { ...found, fields: { ...Object.fromEntries(url.searchParams), ...posted } }
}
