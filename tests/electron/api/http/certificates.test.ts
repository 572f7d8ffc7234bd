import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { readOrThrow } from '#electron/api/read-or-throw'
import { closeAfterTest, newShop, openApi, readSample, testCredentials } from '../raw-server'
import { makeCertificate } from '../self-signed'

/** The service over TLS on this machine, with the certificate it is given. */
async function startService(identity: { readonly cert: string; readonly key: string }) {
  const requests: string[] = []
  const server = createServer(identity, (request, response) => {
    requests.push(request.url ?? '')
    request.resume().on('end', () => response.end(readSample('register')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closeAfterTest(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return { url: `https://localhost:${port}/integration`, requests }
}

const past = { from: '200101000000Z', until: '210101000000Z' }
const future = { from: '480101000000Z', until: '491231235959Z' }

describe('a certificate', () => {
  it('that the operator named is trusted', async () => {
    const identity = makeCertificate('localhost')
    const { url } = await startService(identity)
    const outcome = await openApi(url, { extraCa: identity.cert }).register(newShop)
    expect(outcome).toMatchObject({ kind: 'success' })
  })

  it('that nobody vouches for keeps the call from leaving, and is named with its issuer', async () => {
    const { url, requests } = await startService(makeCertificate('localhost'))
    const api = openApi(url)
    expect(await api.register(newShop)).toEqual({
      kind: 'unsent',
      cause: 'certificate',
      detail: 'untrusted | localhost | localhost',
    })
    expect(requests).toEqual([])
  })

  it.each([
    ['certificate-untrusted', makeCertificate('localhost'), false],
    ['certificate-expired', makeCertificate('localhost', past), true],
    ['certificate-expired', makeCertificate('localhost', future), true],
    ['certificate-other-host', makeCertificate('lain.example'), true],
  ] as const)('is told to the operator as %s', async (code, identity, isNamed) => {
    const { url, requests } = await startService(identity)
    const outcome = await openApi(url, {
      ...(isNamed && { extraCa: identity.cert }),
    }).getReferenceData()
    expect(outcome).toMatchObject({ kind: 'unsent', cause: 'certificate' })
    expect(() => readOrThrow(outcome)).toThrow(
      expect.objectContaining({
        code,
        options: expect.objectContaining({
          details: { host: 'localhost', issuer: expect.stringMatching(/localhost|lain\.example/) },
        }),
      }),
    )
    expect(JSON.stringify(outcome)).not.toContain(testCredentials.token)
    expect(requests).toEqual([])
  })
})
