import { session } from 'electron'
import { chooseProxy } from '#electron/services/settings/choose-proxy'
import type { Settings } from '#shared/domain/settings'

/** The client's option for the proxy of an address, as the settings and the system have it now. */
export async function findProxy(
  settings: Settings,
  serviceUrl: string,
): Promise<{ readonly proxyUrl?: string }> {
  const proxyUrl = await chooseProxy(settings, serviceUrl, (url) =>
    session.defaultSession.resolveProxy(url),
  )
  return proxyUrl === null ? {} : { proxyUrl }
}
