import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const app = { isPackaged: true, getPath: () => '' }
vi.mock('electron', () => ({ app }))
const { findHindrance } = await import('#electron/app/updates/find-hindrance')

const source = { server: 'https://updates.example/', keys: ['AA=='] }

interface Installation {
  readonly platform: NodeJS.Platform
  readonly config?: string
  readonly isPackaged?: boolean
  /** Where the executable is; a folder that is not there cannot be written to. */
  readonly folder?: string
  readonly appImage?: string
}

function install({ platform, config, isPackaged = true, folder, appImage }: Installation) {
  const resources = temporaryFolder()
  if (config !== undefined) writeFileSync(join(resources, 'app-update.yml'), config)
  app.isPackaged = isPackaged
  app.getPath = () => join(folder ?? temporaryFolder(), 'console')
  const before = Object.getOwnPropertyDescriptor(process, 'platform')
  Object.defineProperty(process, 'platform', { value: platform })
  Reflect.set(process, 'resourcesPath', resources)
  vi.stubEnv('APPIMAGE', appImage)
  onTestFinished(() => {
    if (before) Object.defineProperty(process, 'platform', before)
    vi.unstubAllEnvs()
  })
}

const signed = JSON.stringify({ publisherName: ['PT Contoh'] })
const nowhere = join('/', 'is-not-there')

describe('findHindrance()', () => {
  it.each<readonly [string, Installation, string | null]>([
    ['a console that is not packaged', { platform: 'linux', isPackaged: false }, 'not-set-up'],
    ['Windows without a publisher', { platform: 'win32' }, 'not-set-up'],
    [
      'Windows with an empty one',
      { platform: 'win32', config: '{"publisherName":[]}' },
      'not-set-up',
    ],
    [
      'Windows with a file that is none',
      { platform: 'win32', config: 'publisherName: x' },
      'not-set-up',
    ],
    ['Windows for one user', { platform: 'win32', config: signed }, null],
    ['Windows for everybody', { platform: 'win32', config: signed, folder: nowhere }, 'place'],
    ['macOS where its user may write', { platform: 'darwin' }, null],
    ['a package of Linux', { platform: 'linux' }, 'packages'],
    ['an AppImage elsewhere', { platform: 'linux', appImage: join(nowhere, 'a') }, 'place'],
  ])('%s', async (_name, installation, hindrance) => {
    install(installation)
    expect(await findHindrance(source)).toBe(hindrance)
  })

  it('an AppImage of its user', async () => {
    install({ platform: 'linux', appImage: join(temporaryFolder(), 'a.AppImage') })
    expect(await findHindrance(source)).toBeNull()
    expect(await findHindrance(null)).toBe('not-set-up')
  })
})
