import { CancellationToken, Provider, type UpdateInfo } from 'electron-updater'
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider'
import { findInstaller, type Release, readRelease } from '#electron/services/updates/release'

/** Where releases are, and whose they must be. */
export interface UpdateSource {
  /** The folder of the description and the installers, https. */
  readonly server: string
  /** Ed25519 keys, each the base64 of its SPKI form; a release is signed by one of them. */
  readonly keys: readonly string[]
}

/** So long a description may take: Electron's requests have no limit of their own. */
const patienceMs = 60_000

/**
 * What electron-updater asks a server by. Only a description that we signed counts, whatever the server or whoever stands before
 * it says: its own providers believe the server (docs/decisions/0025). `onRelease` is told what was found.
 */
export function createSignedProvider(source: UpdateSource, onRelease: (found: Release) => void) {
  const addressOf = (name: string) =>
    new URL(name, source.server.endsWith('/') ? source.server : `${source.server}/`)

  return class SignedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime)
    }

    // electron-updater would tell the server a number of this installation.
    override setRequestHeaders(): void {
      super.setRequestHeaders(null)
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const text = await this.#fetch('release.json')
      const signatures = await this.#fetch('release.json.sig')
      const release = readRelease(text, signatures, source.keys)
      onRelease(release)
      const { version, releasedAt: releaseDate } = release
      const { name, size, sha512 } = findInstaller(release, process.platform, process.arch)
      return { version, releaseDate, files: [{ url: name, size, sha512 }], path: name, sha512 }
    }

    resolveFiles({ files }: UpdateInfo) {
      return files.map((info) => ({ url: addressOf(info.url), info }))
    }

    async #fetch(name: string): Promise<string> {
      const url = addressOf(name)
      // Whatever stands between may keep an older description.
      url.searchParams.set('noCache', Date.now().toString(36))
      const token = new CancellationToken()
      const timer = setTimeout(() => token.cancel(), patienceMs)
      try {
        return (await this.httpRequest(url, { accept: '*/*' }, token)) ?? ''
      } finally {
        clearTimeout(timer)
      }
    }
  }
}
