import { X509Certificate } from 'node:crypto'

export interface Vouching {
  /** What a server showed, its own certificate first; PEM. */
  readonly chain: readonly string[]
  readonly hostname: string
  /** The authorities that the operator or the administrator named. */
  readonly authorities: readonly X509Certificate[]
  readonly now: Date
}

/**
 * Whether a named authority vouches for a server: each certificate of the way from it to the server is in its time, signed by the
 * one before, and all but the server's may sign. For Chromium's network, which knows the system's authorities alone.
 */
export function isVouchedFor({ chain, hostname, authorities, now }: Vouching): boolean {
  const shown = chain.map((pem) => new X509Certificate(pem))
  const [server, ...between] = shown
  if (server?.checkHost(hostname) === undefined) return false
  let subject = server
  for (let steps = 0; steps <= between.length; steps += 1) {
    if (!isInTime(subject, now)) return false
    const current = subject
    const isNamed = (issuer: X509Certificate) =>
      isInTime(issuer, now) &&
      (issuer.fingerprint256 === current.fingerprint256 || hasSigned(issuer, current))
    if (authorities.some(isNamed)) return true
    const next = between.find((issuer) => issuer !== current && hasSigned(issuer, current))
    if (next === undefined) return false
    subject = next
  }
  return false
}

function isInTime({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo)
}

function hasSigned(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey)
}
