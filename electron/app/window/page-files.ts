import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { consoleOrigin } from '#electron/ipc/trusted-sender'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The page's one policy, which trusts the empty text (renderer/ipc/empty-html.ts).
  'trusted-types default',
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** URL → file, for every file of a known type the build made. */
export type PageFiles = ReadonlyMap<string, { readonly path: string; readonly type: string }>

/** Lists the page's files, once: what is not in this list does not exist for the page. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, { path: string; type: string }>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypes[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`${consoleOrigin}/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return files
}

/**
 * Answers a request of the page.
 *
 * The URL is looked up whole and never turned into a path, so no spelling of it can leave the list.
 */
export async function answerPage(files: PageFiles, request: Request): Promise<Response> {
  // Electron leaves the fragment on: it is the page's own, and no part of what is asked for.
  const [asked = ''] = request.url.split('#')
  const file = files.get(asked === `${consoleOrigin}/` ? `${consoleOrigin}/index.html` : asked)
  if (request.method !== 'GET' || file === undefined)
    return new Response(null, { status: 404, headers })
  return new Response(await readFile(file.path), {
    headers: { ...headers, 'content-type': file.type },
  })
}
