import { describe, expect, it } from 'vitest'
import { createEmit } from '#electron/ipc/emit'

function createPage(isGone: boolean) {
  const sent: unknown[] = []
  return {
    sent,
    page: {
      isDestroyed: () => isGone,
      send: (channel: string, payload: unknown) => sent.push([channel, payload]),
    },
  }
}

describe('createEmit()', () => {
  it('sends what the event names and nothing else', () => {
    const { page, sent } = createPage(false)
    const payload = { runId: 3, password: 'canary' }
    createEmit(() => page)('runs:changed', payload)
    expect(sent).toEqual([['runs:changed', { runId: 3 }]])
  })

  it('lets an event go when no page is there', () => {
    const { page, sent } = createPage(true)
    createEmit(() => page)('runs:changed', { runId: 3 })
    createEmit(() => null)('runs:changed', { runId: 3 })
    expect(sent).toEqual([])
  })
})
