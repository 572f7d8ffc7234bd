import { afterEach, describe, expect, it } from 'vitest'
import { type PracticeServer, startPracticeServer } from '#electron/practice/practice-server'
import { createConnection } from '#electron/services/connection/connection'
import {
  resumeLastMode,
  setPracticeConditions,
  startLive,
  startPractice,
} from '#electron/services/workspace/choose-mode'
import {
  checkConnection,
  forgetCredentials,
  saveCredentials,
} from '#electron/services/workspace/sign-in'
import { prepareWorkspaces } from './workspace-harness'

let server: PracticeServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function startServer(): Promise<PracticeServer> {
  server = await startPracticeServer({ users: 20 })
  return server
}

describe('saveCredentials()', () => {
  it('keeps what the service accepts and opens the live service', async () => {
    const { key, token, url } = await startServer()
    const { deps, openMode } = prepareWorkspaces()
    await saveCredentials(deps, { key, token, baseUrl: url })
    expect(deps.credentials.status()).toBe('saved')
    expect(deps.settings.current()).toMatchObject({ mode: 'live', baseUrl: url })
    expect(deps.connection.state()).toBe('online')
    expect(openMode()).toBe('live')
  })

  it('asks a service that is not allowed nothing, and keeps nothing', async () => {
    const { key, token, url } = await startServer()
    const { deps, stores, barred, openMode } = prepareWorkspaces()
    const asked: string[] = []
    const verify = async (_: unknown, baseUrl: string) => void asked.push(baseUrl)
    barred.add(url)
    await expect(
      saveCredentials({ ...deps, verify }, { key, token, baseUrl: url }),
    ).rejects.toMatchObject({ code: 'service-not-allowed' })
    expect([asked, openMode(), stores.credentials.read()]).toEqual([[], null, {}])
  })

  it('opens the live service once, before it tells that there is a connection', async () => {
    const { key, token, url } = await startServer()
    const { deps, opened, openMode, recorded } = prepareWorkspaces()
    const told: unknown[] = []
    const connection = createConnection(() => told.push([openMode(), recorded.length]))
    await saveCredentials({ ...deps, connection }, { key, token, baseUrl: url })
    expect(opened).toEqual(['live'])
    expect(told).toEqual([['live', 1]])
  })

  it.each([
    ['a wrong key', { key: 'wrong' }, 'bad-credentials'],
    ['a wrong token', { token: 'wrong' }, 'bad-credentials'],
    ['a service out of reach', { baseUrl: 'http://127.0.0.1:1/integration' }, 'server-unreachable'],
    ['an address without TLS', { baseUrl: 'http://192.0.2.1/integration' }, 'insecure-address'],
    ['no address', { baseUrl: 'elkassa' }, 'bad-request'],
  ])('keeps nothing with %s', async (_, wrong, code) => {
    const { key, token, url } = await startServer()
    const { deps, stores, openMode } = prepareWorkspaces()
    await startPractice(deps)
    const input = { key, token, baseUrl: url, ...wrong }
    await expect(saveCredentials(deps, input)).rejects.toMatchObject({ code })
    expect(stores.credentials.file).toEqual({})
    expect(deps.credentials.status()).toBe('none')
    expect(deps.settings.current().mode).toBe('practice')
    expect(openMode()).toBe('practice')
  })

  it('keeps the former credentials when the new ones are wrong', async () => {
    const { key, token, url } = await startServer()
    const { deps } = prepareWorkspaces()
    await saveCredentials(deps, { key, token, baseUrl: url })
    const input = { key: 'wrong', token, baseUrl: url }
    await expect(saveCredentials(deps, input)).rejects.toMatchObject({ code: 'bad-credentials' })
    expect(await deps.credentials.find()).toEqual({ key, token })
  })
})

describe('startPractice()', () => {
  it('opens the practice service as the operator left it, without credentials', async () => {
    const { deps, openMode, conditions } = prepareWorkspaces()
    setPracticeConditions(deps, 'unreliable')
    await startPractice(deps)
    setPracticeConditions(deps, 'slow')
    expect(openMode()).toBe('practice')
    expect(conditions).toEqual(['unreliable', 'slow'])
    expect(deps.settings.current()).toMatchObject({ mode: 'practice', practiceConditions: 'slow' })
  })
})

describe('startLive()', () => {
  it('leaves practice open where there are no credentials', async () => {
    const { deps, openMode } = prepareWorkspaces()
    await startPractice(deps)
    await expect(startLive(deps)).rejects.toMatchObject({ code: 'not-connected' })
    expect(openMode()).toBe('practice')
  })
})

describe('forgetCredentials()', () => {
  it('closes the live service and is as at the first start', async () => {
    const { key, token, url } = await startServer()
    const { deps, openMode } = prepareWorkspaces()
    await saveCredentials(deps, { key, token, baseUrl: url })
    await forgetCredentials(deps)
    expect(openMode()).toBe(null)
    expect(deps.settings.current().mode).toBe('unset')
    expect(deps.credentials.status()).toBe('none')
  })

  it('goes on practising', async () => {
    const { deps, openMode } = prepareWorkspaces()
    await startPractice(deps)
    await forgetCredentials(deps)
    expect(openMode()).toBe('practice')
  })
})

describe('resumeLastMode()', () => {
  it('opens nothing at the first start', async () => {
    const { deps, openMode } = prepareWorkspaces()
    await resumeLastMode(deps)
    expect(openMode()).toBe(null)
  })

  it('opens what was open last', async () => {
    const { deps, openMode } = prepareWorkspaces()
    deps.settings.change({ mode: 'practice' })
    await resumeLastMode(deps)
    expect(openMode()).toBe('practice')
  })

  it('leaves the live service closed until credentials are entered', async () => {
    const { deps, openMode } = prepareWorkspaces()
    deps.settings.change({ mode: 'live' })
    await resumeLastMode(deps)
    expect(openMode()).toBe(null)
  })
})

describe('checkConnection()', () => {
  it('keeps the credentials whatever the service says', async () => {
    const { key, token, url } = await startServer()
    const { deps } = prepareWorkspaces()
    await saveCredentials(deps, { key, token, baseUrl: url })
    await checkConnection(deps)
    expect(deps.connection.state()).toBe('online')

    await server?.close()
    await expect(checkConnection(deps)).rejects.toMatchObject({ code: 'server-unreachable' })
    expect(deps.connection.state()).toBe('offline')

    const other = await startServer()
    deps.settings.change({ baseUrl: other.url })
    await expect(checkConnection(deps)).rejects.toMatchObject({ code: 'bad-credentials' })
    expect(deps.connection.state()).toBe('bad-credentials')
    expect(deps.credentials.status()).toBe('saved')
  })
})

describe('history', () => {
  it('holds who signed in and out of which service, and no secret', async () => {
    const { key, token, url } = await startServer()
    const { deps, recorded } = prepareWorkspaces()
    await startPractice(deps)
    await startPractice(deps)
    await saveCredentials(deps, { key, token, baseUrl: url })
    await forgetCredentials(deps)
    expect(recorded.map(({ kind, details }) => [kind, details?.mode])).toEqual([
      ['sign-in', 'practice'],
      ['sign-in', 'live'],
      ['sign-out', 'live'],
    ])
    expect(JSON.stringify(recorded)).not.toContain(key)
    expect(JSON.stringify(recorded)).not.toContain(token)
  })

  it('holds a sign-in that the service refused, in its words', async () => {
    const { key, url } = await startServer()
    const { deps, recorded } = prepareWorkspaces()
    const input = { key, token: 'salah-sekali', baseUrl: url }
    await expect(saveCredentials(deps, input)).rejects.toMatchObject({ code: 'bad-credentials' })
    expect(recorded).toMatchObject([
      { kind: 'sign-in', outcome: 'refused', details: { mode: 'live', address: url } },
    ])
    expect(recorded[0]?.serverMessage).toBeTruthy()
    expect(JSON.stringify(recorded)).not.toContain(key)
    expect(JSON.stringify(recorded)).not.toContain('salah-sekali')
  })

  it('holds no sign-in that nobody answered', async () => {
    const { deps, recorded } = prepareWorkspaces()
    const input = { key: 'k', token: 't', baseUrl: 'http://127.0.0.1:1/integration' }
    await expect(saveCredentials(deps, input)).rejects.toMatchObject({ code: 'server-unreachable' })
    expect(recorded).toEqual([])
  })
})
