import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCertificate } from '#tests/electron/api/self-signed'
import { consoleCommand } from '../launch'
import { profileMaker } from '../operator'

const makeProfile = profileMaker()
let service: Server
let calls: string[]

/** A service whose certificate nobody vouches for. */
beforeEach(async () => {
  calls = []
  service = createServer(makeCertificate('localhost'), (request, response) => {
    calls.push(request.url ?? '')
    response.end()
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
})
afterEach(async () => {
  service.closeAllConnections()
  service.close()
  await once(service, 'close')
})

async function run(profile: string, args: readonly string[]) {
  const { executablePath, args: own } = consoleCommand()
  const { port } = service.address() as AddressInfo
  const all = [...own, ...args, `--server=https://localhost:${port}`, '--profile', profile]
  const child = spawn(executablePath, all, {
    env: { ...process.env, ELKASSA_KEY: 'kunci-uji', ELKASSA_TOKEN: 'token-uji' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stderr }
}

describe('elkassa-console, where the certificate of the service is not trusted', () => {
  it.each([
    ['--register', 'toko-bersih.csv'],
    ['--check', 'periksa-pengguna.csv'],
    ['--activate', 'pembayaran-november.csv'],
    ['--sync', null],
  ] as const)('%s names host, issuer and the way out', async (flag, sample) => {
    const profile = makeProfile()
    const report = ['--report', join(profile, 'laporan.csv')]
    const file = sample === null ? [] : [resolve('samples', sample), ...report]
    const { code, stderr } = await run(profile, [flag, ...file])
    expect(code, stderr).toBe(2)
    expect(stderr).toMatch(/Host localhost .* diterbitkan oleh localhost.*berkas sertifikatnya/)
    expect(calls).toEqual([])
  })
})
