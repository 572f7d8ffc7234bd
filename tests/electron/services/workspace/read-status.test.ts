import { expect, it } from 'vitest'
import { createCredentialStore } from '#electron/secrets/credential-store'
import { createConnection } from '#electron/services/connection/connection'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createStatusReader } from '#electron/services/workspace/read-status'
import { createWorkspaces, type OpenedWorkspace } from '#electron/services/workspace/workspaces'
import { createFakeEncryption } from '#tests/electron/secrets/fake-encryption'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

/** A status whose users are told one answer at a time, by hand. */
const office = { state: () => ({ state: 'none', refusal: null, collisions: 0 }) }

async function open() {
  const answers: ((userCount: number) => void)[] = []
  const summary = () =>
    new Promise((resolve, reject) => {
      answers.push((userCount) => {
        if (userCount < 0) reject(new Error('the copy went away'))
        else resolve({ userCount, syncedAt: null, isSyncing: false, lastSync: null })
      })
    })
  const workspaces = createWorkspaces(() =>
    Promise.resolve({ mode: 'practice', users: { summary }, office } as unknown as OpenedWorkspace),
  )
  await workspaces.open('practice')
  const read = createStatusReader({
    version: '0',
    platform: 'linux',
    settings: createSettingsStore(createMemoryStore()),
    credentials: createCredentialStore({
      store: createMemoryStore(),
      encryption: createFakeEncryption(),
      warn: () => undefined,
    }),
    connection: createConnection(() => undefined),
    workspaces,
    canEncrypt: () => Promise.resolve(true),
    policy: () => ({ kind: 'none' }),
    record: () => ({ trouble: null, notice: null }),
    isSafeStart: () => false,
    update: () => ({ kind: 'none', hindrance: 'not-set-up' }),
  })
  const answer = async (userCount: number) => {
    await expect.poll(() => answers.length).toBeGreaterThan(0)
    answers.shift()?.(userCount)
  }
  return { read, answer, asked: () => answers.length }
}

it('reads one status after another, so that the newest is told last', async () => {
  const { read, answer, asked } = await open()
  const told: number[][] = []
  const both = [read(), read()].map((status) =>
    status.then(({ revision, userCount }) => told.push([revision, userCount])),
  )
  await expect.poll(asked).toBe(1)
  await answer(1)
  await answer(2)
  await Promise.all(both)
  expect(told).toEqual([
    [1, 1],
    [2, 2],
  ])
})

it('reads on after a status that could not be read', async () => {
  const { read, answer } = await open()
  const failing = expect(read()).rejects.toThrow('the copy went away')
  const next = read()
  await answer(-1)
  await failing
  await answer(3)
  expect((await next).userCount).toBe(3)
})
