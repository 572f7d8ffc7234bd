import * as tls from 'node:tls'

/**
 * The authorities a certificate may come from: those Node brings along, those of the system's store where
 * Node can read it, and `extra` (PEM) that the operator named.
 *
 * One context for all connections: made again for each, some hundred certificates would be read each time.
 */
export function trustAuthorities(extra: string | undefined): tls.SecureContext {
  const known = new Set([...tls.rootCertificates, ...readSystem()].map((pem) => pem.trim()))
  return tls.createSecureContext({ ca: [...known, ...(extra === undefined ? [] : [extra])] })
}

/** A company's network is often read by a proxy whose certificate is in the system's store alone. */
function readSystem(): readonly string[] {
  // Older than the types: Electron 33 brings Node 20.18, which has no such function.
  const { getCACertificates: read } = tls as Partial<Pick<typeof tls, 'getCACertificates'>>
  return read?.('system') ?? []
}
