import { describe, expect, it } from 'vitest'
import {
  createWorkspaces,
  type WorkMode,
  type Workspace,
} from '#electron/services/settings/workspaces'

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
    const workspace: Partial<Workspace> = {
      mode,
      pause: note(`pause ${mode}`),
      close: note(`close ${mode}`),
    }
    return workspace as Workspace
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

  it('has none open when opening failed, and can open again', async () => {
    const { workspaces } = prepare((mode) => mode === 'live')
    await workspaces.open('practice')
    await expect(workspaces.open('live')).rejects.toThrow('cannot open live')
    expect(workspaces.find()).toBe(null)
    expect((await workspaces.open('practice')).mode).toBe('practice')
  })
})
