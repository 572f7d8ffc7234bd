import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findAgeProblem, readReleases } from '../../../scripts/lib/release/electron-age.mjs'

/** Of the official list, what is looked at: the newest come first, and a line begins with its trials. */
const releases = [
  { version: '48.0.0-nightly.20261126', date: '2026-11-26' },
  { version: '47.0.0-beta.2', date: '2026-11-20' },
  { version: '46.0.1', date: '2026-11-18' },
  { version: '45.4.1', date: '2026-10-30' },
  { version: '45.4.0', date: '2026-09-27' },
  { version: '45.3.0', date: '2026-09-28' },
  { version: '44.9.2', date: '2026-11-01' },
  { version: '43.9.9', date: '2026-11-20' },
]
const now = Date.parse('2026-11-27T12:00:00Z')

/** A server that answers every request alike; gives its address. */
async function serve(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/releases.json`
}

describe('findAgeProblem()', () => {
  it.each(['46.0.1', '45.4.1', '45.3.0', '44.9.2'])('has nothing against %s', (version) => {
    expect(findAgeProblem(releases, version, now)).toBeUndefined()
  })

  it.each([
    ['45.4.0', 'Electron 45.4.0 is 61 days old, and 60 are allowed.'],
    ['43.9.9', 'no longer supported: the lines that are, are 46, 45, 44.'],
    ['47.0.0-beta.2', 'no longer supported'],
    ['45.9.9', 'is not among the releases'],
  ])('speaks against %s', (version, problem) => {
    expect(findAgeProblem(releases, version, now)).toContain(problem)
  })
})

describe('readReleases()', () => {
  it('reads the list', async () => {
    const address = await serve(200, JSON.stringify(releases))
    expect(await readReleases(address)).toEqual(releases)
  })

  it.each([
    [503, '[]', 'status 503'],
    [200, '[]', 'it is no list of releases'],
    [200, '{"releases":[]}', 'it is no list of releases'],
    [200, '[{"version":"45.4.1","date":"lately"}]', 'it is no list of releases'],
    [200, '[{"version":"45.4', 'JSON'],
  ])('says of %i %s that it cannot be read', async (status, body, why) => {
    const address = await serve(status, body)
    const reading = readReleases(address)
    await expect(reading).rejects.toThrow(`releases at ${address} cannot be read`)
    await expect(reading).rejects.toThrow(why)
  })

  it('says that nobody answers', async () => {
    const address = 'http://127.0.0.1:1/releases.json'
    await expect(readReleases(address)).rejects.toThrow(`releases at ${address} cannot be read`)
  })
})
