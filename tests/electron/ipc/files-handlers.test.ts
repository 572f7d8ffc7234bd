import { describe, expect, it } from 'vitest'
import { createExportHandlers } from '#electron/ipc/handlers/export-handlers'
import { createRunsHandlers } from '#electron/ipc/handlers/runs-handlers'
import { createSourcesHandlers } from '#electron/ipc/handlers/sources-handlers'
import type { RunsService } from '#electron/services/runs/runs-service'
import type { SourcesService } from '#electron/services/sources/sources-service'
import type { UserExports } from '#electron/services/users/export/export-users'
import { type UserExport, wholeCopy } from '#shared/domain/users/user-export'
import { native } from '#shared/locales/id/native'

/** Dialogs in which the operator chooses this path, or closes them. */
function createDialogs(path: string | null) {
  const offered: (string | undefined)[] = []
  const choose = (options: { defaultPath?: string }) => {
    offered.push(options.defaultPath)
    return Promise.resolve(path)
  }
  return { offered, dialogs: { chooseFile: choose, chooseTarget: choose } }
}

/** A service that only notes what it is asked. */
function createNotes<T extends object>(answers: Partial<T> = {}) {
  const asked: unknown[] = []
  const service = new Proxy(answers, {
    get: (_, name) => (input: unknown) => {
      asked.push([name, input])
      const answer: unknown = Reflect.get(answers, name)
      return typeof answer === 'function' ? answer(input) : Promise.resolve(undefined)
    },
  })
  return { asked, service: service as T }
}

function texts() {
  return native.dialog
}

describe('createSourcesHandlers()', () => {
  it('opens what the operator chose', async () => {
    const { asked, service } = createNotes<SourcesService>()
    const { dialogs } = createDialogs('/home/ani/toko.csv')
    const handlers = createSourcesHandlers({ sources: () => service, dialogs, texts })
    await handlers['sources:choose']({ kind: 'register' })
    expect(asked).toEqual([['open', { kind: 'register', path: '/home/ani/toko.csv' }]])
  })

  it('does nothing when the operator closed the dialog', async () => {
    const { asked, service } = createNotes<SourcesService>()
    const { dialogs } = createDialogs(null)
    const handlers = createSourcesHandlers({ sources: () => service, dialogs, texts })
    expect(await handlers['sources:choose']({ kind: 'register' })).toBe(null)
    expect(await handlers['templates:save']({ kind: 'register', format: 'csv' })).toBe(false)
    expect(asked).toEqual([])
  })

  it('saves the template under the name the operator gave', async () => {
    const { asked, service } = createNotes<SourcesService>()
    const { dialogs, offered } = createDialogs('/home/ani/t.xlsx')
    const handlers = createSourcesHandlers({ sources: () => service, dialogs, texts })
    expect(await handlers['templates:save']({ kind: 'register', format: 'xlsx' })).toBe(true)
    expect(offered).toEqual(['templat-daftar-toko.xlsx'])
    expect(asked).toEqual([
      ['saveTemplate', { kind: 'register', format: 'xlsx', path: '/home/ani/t.xlsx' }],
    ])
  })
})

describe('createRunsHandlers()', () => {
  it('offers a name made of the source’s, and tells the page the name alone', async () => {
    const find = () => Promise.resolve({ source: { name: 'toko november.xlsx' } } as never)
    const { asked, service } = createNotes<RunsService>({ find })
    const { dialogs, offered } = createDialogs('/home/ani/Dokumen/hasil.csv')
    const handlers = createRunsHandlers({ runs: () => service, dialogs, texts })
    expect(await handlers['runs:save-results']({ runId: 4, format: 'csv' })).toBe('hasil.csv')
    expect(offered).toEqual(['toko november-hasil.csv'])
    expect(asked.at(-1)).toEqual([
      'saveResults',
      { runId: 4, format: 'csv', path: '/home/ani/Dokumen/hasil.csv' },
    ])
  })
})

describe('createExportHandlers()', () => {
  const asked = {
    ...{ selection: wholeCopy, sort: { by: 'email', descending: false } },
    ...{ columns: ['email'], format: 'xlsx', isMasked: true },
  } satisfies UserExport

  it('writes where the operator chose, over what the dialog asked about', async () => {
    const { asked: calls, service } = createNotes<UserExports>()
    const { dialogs, offered } = createDialogs('/home/ani/p.xlsx')
    const handlers = createExportHandlers({ exports: () => service, dialogs, texts })
    await handlers['users:export'](asked)
    expect(offered).toEqual(['pengguna-elkassa.xlsx'])
    expect(calls).toEqual([['save', { ...asked, path: '/home/ani/p.xlsx', overwrite: true }]])
  })

  it('writes nothing when the operator closed the dialog', async () => {
    const { asked: calls, service } = createNotes<UserExports>()
    const { dialogs } = createDialogs(null)
    const handlers = createExportHandlers({ exports: () => service, dialogs, texts })
    expect(await handlers['users:export'](asked)).toEqual({ kind: 'closed' })
    expect(calls).toEqual([])
  })
})
