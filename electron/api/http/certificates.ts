import { TLSSocket } from 'node:tls'
import type { buildConnector } from 'undici'
import { type CertificateFault, writeCertificateFault } from '#shared/domain/certificate-fault'
import { ConnectFailure } from './connect-failure'

/** Node's codes for a certificate that was refused; all others are no matter of certificates. */
const kinds: ReadonlyMap<string, CertificateFault['kind']> = new Map([
  ['UNABLE_TO_GET_ISSUER_CERT', 'untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted'],
  ['CERT_SIGNATURE_FAILURE', 'untrusted'],
  ['CERT_CHAIN_TOO_LONG', 'untrusted'],
  ['CERT_REVOKED', 'untrusted'],
  ['CERT_REJECTED', 'untrusted'],
  ['CERT_UNTRUSTED', 'untrusted'],
  ['INVALID_CA', 'untrusted'],
  ['INVALID_PURPOSE', 'untrusted'],
  ['PATH_LENGTH_EXCEEDED', 'untrusted'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'other-host'],
])

/** A connector whose failure names the certificate, where it was the certificate that was refused. */
export function nameCertificates(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    let issuer = ''
    // undici's connector gives its socket back, which its type leaves out.
    const socket: unknown = connect(options, (...[error, connected]) => {
      if (error === null) callback(null, connected)
      else callback(asCertificateFailure(error, options.hostname, issuer) ?? error, null)
    })
    if (!(socket instanceof TLSSocket)) return
    // Before Node's own listener, which ends the connection and with it what could be read of it.
    socket.prependListener('secure', () => {
      issuer = readIssuer(socket)
    })
  }
}

function asCertificateFailure(error: Error, host: string, issuer: string): ConnectFailure | null {
  const kind = 'code' in error ? kinds.get(String(error.code)) : undefined
  if (kind === undefined) return null
  return new ConnectFailure(writeCertificateFault({ kind, host, issuer }), 'certificate')
}

/** As the certificate says it, which may be anything: one short line of it. */
function readIssuer(socket: TLSSocket): string {
  const { issuer } = socket.getPeerCertificate()
  const names = issuer ? [issuer.O, issuer.CN].flat() : []
  const name = names.find((text) => text !== undefined && text !== '') ?? ''
  return name.replace(/[\p{C}\s]+/gu, ' ').slice(0, 100)
}
