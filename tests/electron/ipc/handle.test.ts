import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { handle, type IpcRegistry } from '#electron/ipc/handle'
import type { IpcCaller } from '#electron/ipc/trusted-sender'

const page: IpcCaller = { senderFrame: { origin: 'app://console', parent: null } }

/** A registry whose channels can be called as a frame would call them. */
function createIpc() {
  const listeners = new Map<string, Parameters<IpcRegistry['handle']>[1]>()
  const lines: string[] = []
  return {
    lines,
    deps: {
      ipc: { handle: (channel, listener) => listeners.set(channel, listener) } as IpcRegistry,
      log: {
        warn: (message: string, cause?: unknown) => lines.push(`${message} ${String(cause ?? '')}`),
      },
      ready: Promise.resolve(),
    },
    call: async (channel: string, input: unknown, caller = page) =>
      listeners.get(channel)?.(caller, input),
  }
}

const refused = { ok: false, failure: { code: 'bad-request', details: {} } }

describe('handle()', () => {
  it('answers the console’s page with the parsed output', async () => {
    const { deps, call } = createIpc()
    handle(deps, 'templates:save', ({ format }) => format === 'csv')
    expect(await call('templates:save', { kind: 'register', format: 'csv' })).toEqual({
      ok: true,
      value: true,
    })
  })

  it('lets nothing cross that the contract does not name', async () => {
    const { deps, call } = createIpc()
    const extended = { offset: 1, position: 2, password: 'canary' }
    handle(deps, 'runs:next-problem', () => extended)
    const input = { runId: 1, position: -1, filter: 'all', backwards: false }
    expect(await call('runs:next-problem', input)).toEqual({
      ok: true,
      value: { offset: 1, position: 2 },
    })
  })

  it.each<[string, IpcCaller]>([
    ['no frame', { senderFrame: null }],
    ['a frame inside the page', { senderFrame: { origin: 'app://console', parent: {} } }],
    ['another origin', { senderFrame: { origin: 'https://example.com', parent: null } }],
    ['another host', { senderFrame: { origin: 'app://other', parent: null } }],
    ['a longer host', { senderFrame: { origin: 'app://console.example.com', parent: null } }],
    ['an opaque origin', { senderFrame: { origin: 'null', parent: null } }],
    ['a file', { senderFrame: { origin: 'file://', parent: null } }],
  ])('refuses a call from %s without doing anything', async (_, caller) => {
    const { deps, call } = createIpc()
    let calls = 0
    handle(deps, 'sources:close', () => {
      calls += 1
    })
    expect(await call('sources:close', { sourceId: 1 }, caller)).toEqual(refused)
    expect(calls).toBe(0)
  })

  it.each([
    [undefined],
    [null],
    [1],
    ['text'],
    [[]],
    [{}],
    [{ key: 'canary' }],
    [{ key: '', token: 'canary', baseUrl: '' }],
    [{ key: '   ', token: 'canary', baseUrl: '' }],
    [{ key: 'canary', token: 5, baseUrl: '' }],
    [{ key: 'canary', token: 'canary', baseUrl: null }],
    [{ key: 'canary', token: 'canary', baseUrl: 'canary' }],
    [{ key: 'canary'.repeat(100), token: 'canary', baseUrl: '' }],
    [{ key: ['canary'], token: { canary: 1 }, baseUrl: '' }],
  ])('refuses the input %j, and logs none of it', async (input) => {
    const { deps, call, lines } = createIpc()
    handle(deps, 'credentials:save', () => {
      throw new Error('must not be reached')
    })
    expect(await call('credentials:save', input)).toEqual(refused)
    expect(lines.join()).not.toContain('canary')
    expect(lines).toHaveLength(1)
  })

  it('turns an AppError into its code and details, and keeps the message in the log', async () => {
    const { deps, call, lines } = createIpc()
    handle(deps, 'runs:discard', () => {
      throw new AppError('run-wrong-state', 'run 7 is running', { details: { state: 'running' } })
    })
    expect(await call('runs:discard', { runId: 7 })).toEqual({
      ok: false,
      failure: { code: 'run-wrong-state', details: { state: 'running' } },
    })
    expect(lines.join()).toContain('run 7 is running')
  })

  it.each([
    ['throws', () => Promise.reject(new Error('canary'))],
    ['answers in another shape', () => Promise.resolve('canary' as never)],
  ])('says only `unexpected` when the use case %s', async (_, useCase) => {
    const { deps, call } = createIpc()
    handle(deps, 'templates:save', useCase)
    expect(await call('templates:save', { kind: 'register', format: 'csv' })).toEqual({
      ok: false,
      failure: { code: 'unexpected', details: {} },
    })
  })

  it('waits until the console is ready', async () => {
    const { deps, call } = createIpc()
    let open: () => void = () => undefined
    const ready = new Promise<void>((resolve) => {
      open = resolve
    })
    const order: string[] = []
    handle({ ...deps, ready }, 'sources:close', () => {
      order.push('use case')
    })
    const answer = call('sources:close', { sourceId: 1 })
    await Promise.resolve()
    order.push('ready')
    open()
    await answer
    expect(order).toEqual(['ready', 'use case'])
  })
})
