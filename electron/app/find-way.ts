import { app } from 'electron'
import { chooseProxy } from '#electron/services/settings/choose-proxy'
import type { StoredSettings } from '#electron/services/settings/settings-store'

/** The client's options for the way to an address. */
export interface Way {
  readonly proxyUrl?: string
  readonly extraCa?: string
}

/** As the settings and the system have it now. */
export async function findWay(settings: StoredSettings, serviceUrl: string): Promise<Way> {
  // The system's own: the page's session has a proxy that leads nowhere.
  const proxyUrl = await chooseProxy(settings, serviceUrl, (url) => app.resolveProxy(url))
  const { authorityPem } = settings
  return {
    ...(proxyUrl !== null && { proxyUrl }),
    ...(authorityPem !== '' && { extraCa: authorityPem }),
  }
}
