import type { ProxyConfig, Session } from 'electron'
import { isVouchedFor } from '#electron/api/http/vouched-for'
import { readCertificates } from '#electron/services/settings/authorities'
import type { StoredSettings } from '#electron/services/settings/settings-store'
import { assertNever } from '#shared/domain/assert-never'

/** What `setCertificateVerifyProc` takes for "trusted" and "as Chromium found". */
const trusted = 0
const asFound = -3
/** Chromium's net::ERR_CERT_AUTHORITY_INVALID. */
const authorityUnknown = -202

/**
 * Lets the session of updates go the way the settings say: the same proxy and the same certificates as the calls to the service.
 *
 * Only HTTPS passes, and HTTP to this machine itself, wherever a server may lead.
 */
export async function setWay(
  session: Session,
  settings: Pick<StoredSettings, 'proxyMode' | 'proxyUrl' | 'authorityPem'>,
): Promise<void> {
  await session.setProxy(toProxyConfig(settings))
  await session.closeAllConnections()
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isSafe(url) }))
  const authorities = readCertificates(settings.authorityPem)
  session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
    if (errorCode !== authorityUnknown || authorities.length === 0) return answer(asFound)
    const chain: string[] = []
    for (let link = certificate; chain.length < longestChain; link = link.issuerCert) {
      if (!link) break
      chain.push(link.data)
    }
    const isVouched = isVouchedFor({ chain, hostname, authorities, now: new Date() })
    answer(isVouched ? trusted : asFound)
  })
}

const longestChain = 10

function toProxyConfig({
  proxyMode,
  proxyUrl,
}: Pick<StoredSettings, 'proxyMode' | 'proxyUrl'>): ProxyConfig {
  switch (proxyMode) {
    case 'system':
      return { mode: 'system' }
    case 'none':
      return { mode: 'direct' }
    case 'own':
      return proxyUrl === '' ? { mode: 'direct' } : { mode: 'fixed_servers', proxyRules: proxyUrl }
    default:
      return assertNever(proxyMode)
  }
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:') return true
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
}
