import { session } from 'electron'
import { chooseProxy } from '#electron/services/settings/choose-proxy'
import type { StoredSettings } from '#electron/services/settings/settings-store'

/** The client's options for the way to an address. */
export interface Way {
  readonly proxyUrl?: string
  readonly extraCa?: string
}

/** As the settings and the system have it now. */
export async function findWay(settings: StoredSettings, serviceUrl: string): Promise<Way> {
  const proxyUrl = await chooseProxy(settings, serviceUrl, (url) =>
    session.defaultSession.resolveProxy(url),
  )
  const { authorityPem } = settings
  return {
    ...(proxyUrl !== null && { proxyUrl }),
    ...(authorityPem !== '' && { extraCa: authorityPem }),
  }
}
