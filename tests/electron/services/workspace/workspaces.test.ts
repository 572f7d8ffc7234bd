import { describe, expect, it } from 'vitest'
import { createWorkspaces, type OpenedWorkspace } from '#electron/services/workspace/workspaces'
import type { WorkMode } from '#shared/domain/settings'

/** Workspaces that note what happens to them; `open` may be made to fail. */
function prepare(fail: (mode: WorkMode) => boolean = () => false) {
  const events: string[] = []
  const note = (event: string) => async () => {
    await Promise.resolve()
    events.push(event)
  }
  const workspaces = createWorkspaces(async (mode) => {
    if (fail(mode)) throw new Error(`cannot open ${mode}`)
    await note(`open ${mode}`)()
    const workspace: Partial<OpenedWorkspace> = {
      mode,
      pause: note(`pause ${mode}`),
      close: note(`close ${mode}`),
    }
    return workspace as OpenedWorkspace
  })
  return { workspaces, events }
}

describe('createWorkspaces()', () => {
  it('has none open at first', () => {
    const { workspaces } = prepare()
    expect(workspaces.find()).toBe(null)
    expect(() => workspaces.current()).toThrow(expect.objectContaining({ code: 'not-connected' }))
  })

  it('closes one completely before it opens the other', async () => {
    const { workspaces, events } = prepare()
    await Promise.all([workspaces.open('practice'), workspaces.open('live')])
    expect(events).toEqual(['open practice', 'pause practice', 'close practice', 'open live'])
    expect(workspaces.current().mode).toBe('live')
    await workspaces.close()
    expect(workspaces.find()).toBe(null)
  })

  it('opens the former one again when the other cannot be opened', async () => {
    const { workspaces, events } = prepare((mode) => mode === 'live')
    await workspaces.open('practice')
    await expect(workspaces.open('live')).rejects.toThrow('cannot open live')
    expect(workspaces.current().mode).toBe('practice')
    expect(events.slice(1)).toEqual(['pause practice', 'close practice', 'open practice'])
  })

  it('has none open when opening the same one again failed, and can open later', async () => {
    let isFailing = false
    const { workspaces } = prepare(() => isFailing)
    await workspaces.open('practice')
    isFailing = true
    await expect(workspaces.open('practice')).rejects.toThrow('cannot open practice')
    expect(workspaces.find()).toBe(null)
    isFailing = false
    expect((await workspaces.open('practice')).mode).toBe('practice')
  })
})
