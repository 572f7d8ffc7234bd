import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { packagedApp } from './packaged-app'

/** What the next installer is: a program that says it was started, in place of a new console. */
export function makeInstaller(mark: string): string {
  return `#!/bin/sh\necho started > ${JSON.stringify(mark)}\n`
}

export interface Offer {
  readonly version?: string
  /** What is served as the installer, where it is not what was signed. */
  readonly served?: string
  readonly signature?: 'good' | 'other-key' | 'of-another' | 'missing'
  /** The connection ends in the middle of the installer. */
  readonly isCut?: boolean
  readonly hasDescription?: boolean
}

/** Text of a release and its signature by a key, or by one that nobody knows. */
function describe(installer: string, { version = '9.0.0', signature = 'good' }: Offer) {
  const { signingKey } = packagedApp().updates
  const sha512 = createHash('sha512').update(installer).digest('base64')
  const name = `elkassa-console-${version}-linux-x86_64.AppImage`
  const release = {
    product: 'elkassa-console',
    version,
    releasedAt: '2026-11-28T02:00:00.000Z',
    whatsNew: {
      id: ['Lebih cepat membuka berkas besar.', 'Kode pos dibaca dari alamat.'],
      en: ['Large files open faster.', 'Post codes are read from addresses.'],
    },
    files: [{ name, size: Buffer.byteLength(installer), sha512 }],
  }
  const text = JSON.stringify(release)
  const key =
    signature === 'other-key'
      ? generateKeyPairSync('ed25519').privateKey
      : createPrivateKey(signingKey)
  const signed = signature === 'of-another' ? text.replace(version, '8.0.0') : text
  return { name, text, signature: sign(null, Buffer.from(signed), key).toString('base64') }
}

type Files = Readonly<Record<string, (answer: ServerResponse) => void>>

function filesOf(installer: string, offer: Offer): Files {
  const described = describe(installer, offer)
  const { served = installer, isCut = false, hasDescription = true } = offer
  return {
    '/release.json': (answer) => {
      if (hasDescription) answer.end(described.text)
      else answer.writeHead(404).end()
    },
    '/release.json.sig': (answer) => {
      if (offer.signature === 'missing') answer.writeHead(404).end()
      else answer.end(`${described.signature}\n`)
    },
    [`/${described.name}`]: (answer) => {
      const length = Buffer.byteLength(served)
      answer.writeHead(200, { 'content-length': length })
      if (!isCut) return answer.end(served)
      answer.write(served.slice(0, length / 2), () => answer.destroy())
      return undefined
    },
  }
}

/**
 * Plays the server of updates at the address the packaged application knows, until the test ends. `offer` changes what it
 * has from then on.
 */
export async function serveUpdate(installer: string, first: Offer = {}) {
  let files = filesOf(installer, first)
  let downloads = 0
  const server = createServer(({ url = '' }, answer) => {
    const { pathname } = new URL(url, packagedApp().updates.server)
    if (pathname.endsWith('.AppImage')) downloads += 1
    const serve = files[pathname]
    if (serve) serve(answer)
    else answer.writeHead(404).end()
  })
  server.listen(Number(new URL(packagedApp().updates.server).port), '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return {
    offer: (next: Offer) => {
      files = filesOf(installer, next)
    },
    /** How often an installer was asked for. */
    downloads: () => downloads,
  }
}
