import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import { createOfficePasswordStore } from '#electron/secrets/office-password-store'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import {
  acceptCollisions,
  enterOffice,
  leaveOffice,
  type OfficeMembershipDeps,
} from '#electron/services/workspace/office-membership'
import { createFakeEncryption } from '#tests/electron/secrets/fake-encryption'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'

const input = { address: 'postgresql://meja@db.example/kantor', desk: 'Meja 1', password: 'canary' }

function prepare({ mode = 'live', collisions = 0, refusal = null as AppError | null } = {}) {
  const opened: string[] = []
  const files = { settings: createMemoryStore(), password: createMemoryStore() }
  const settings = createSettingsStore(files.settings)
  const password = createOfficePasswordStore({
    ...{ store: files.password, encryption: createFakeEncryption(), warn: () => undefined },
  })
  const workspace = {
    mode,
    office: { acceptCollisions: async (count: number) => count === collisions },
  }
  const deps: OfficeMembershipDeps = {
    settings,
    password,
    workspaces: {
      find: () => workspace,
      current: () => workspace,
      open: async (next: string) => {
        opened.push(next)
        return workspace
      },
      close: async () => undefined,
    } as unknown as OfficeMembershipDeps['workspaces'], // Only what a membership asks of it.
    verify: async () => {
      if (refusal) throw refusal
    },
  }
  return { deps, opened, settings, password, files }
}

describe('enterOffice()', () => {
  it('tries the register, keeps the password encrypted, and opens the service again', async () => {
    const { deps, opened, settings, password, files } = prepare()
    await enterOffice(deps, input)
    expect(settings.current()).toMatchObject({ officeAddress: input.address, officeDesk: 'Meja 1' })
    expect(await password.find()).toBe('canary')
    expect(JSON.stringify(files)).not.toContain('canary')
    expect(opened).toEqual(['live'])
  })

  it('changes nothing where the register does not open', async () => {
    const { deps, opened, settings, password } = prepare({
      refusal: new AppError('office-denied', 'no'),
    })
    await expect(enterOffice(deps, input)).rejects.toMatchObject({ code: 'office-denied' })
    expect(settings.current().officeAddress).toBe('')
    expect(await password.find()).toBeNull()
    expect(opened).toEqual([])
  })

  it('leaves practice as it is: it has no part in an office', async () => {
    const { deps, opened } = prepare({ mode: 'practice' })
    await enterOffice(deps, input)
    expect(opened).toEqual([])
  })
})

describe('leaveOffice()', () => {
  it('forgets address and password', async () => {
    const { deps, opened, settings, password } = prepare()
    await enterOffice(deps, input)
    await leaveOffice(deps)
    expect(settings.current()).toMatchObject({ officeAddress: '', officeDesk: '' })
    expect(await password.find()).toBeNull()
    expect(opened).toEqual(['live', 'live'])
  })
})

describe('acceptCollisions()', () => {
  it('lets the desk join, unless there are others than the person saw', async () => {
    const { deps, opened } = prepare({ collisions: 2 })
    await expect(acceptCollisions(deps, 1)).rejects.toMatchObject({ code: 'row-not-in-doubt' })
    expect(opened).toEqual([])
    await acceptCollisions(deps, 2)
    expect(opened).toEqual(['live'])
  })
})
