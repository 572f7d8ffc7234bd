import { assertNever } from '#shared/domain/assert-never'
import type { Settings } from '#shared/domain/settings'

/** The system's answer for an address: a list such as `PROXY host:8080; DIRECT`. */
export type ResolveProxy = (url: string) => Promise<string>

/** The proxy that calls to an address go through; null for none. */
export async function chooseProxy(
  { proxyMode, proxyUrl }: Pick<Settings, 'proxyMode' | 'proxyUrl'>,
  serviceUrl: string,
  resolveSystem: ResolveProxy,
): Promise<string | null> {
  switch (proxyMode) {
    case 'none':
      return null
    case 'own':
      return proxyUrl || null
    case 'system':
      return readProxyList(await resolveSystem(serviceUrl))
    default:
      return assertNever(proxyMode)
  }
}

/** The first of the list that we can use: HTTP and HTTPS proxies, or none at all. */
export function readProxyList(list: string): string | null {
  for (const entry of list.split(';')) {
    const [kind = '', place = ''] = entry.trim().split(/\s+/)
    if (/^direct$/i.test(kind)) return null
    const scheme = schemes[kind.toUpperCase()]
    const url = `${scheme}://${place}`
    if (scheme !== undefined && place !== '' && URL.canParse(url)) return url
  }
  return null
}

const schemes: Readonly<Record<string, string>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' }
