import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A DER element: its tag, its length, its content. */
function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: readonly Uint8Array[]) {
  return element(0x30, ...parts)
}
function objectId(hex: string) {
  return element(0x06, Buffer.from(hex, 'hex'))
}
function integer(bytes: Uint8Array) {
  return element(0x02, bytes)
}
function time(text: string) {
  return element(0x17, Buffer.from(text))
}
function bits(bytes: Uint8Array) {
  return element(0x03, Buffer.from([0]), bytes)
}
function octets(bytes: Uint8Array) {
  return element(0x04, bytes)
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))

interface Pair {
  readonly cert: string
  readonly key: string
}

interface CertificateOptions {
  readonly from?: string
  readonly until?: string
  /** Who signs it, and how that one is named; it signs itself otherwise. */
  readonly issuer?: { readonly host: string; readonly pair: Pair }
  /** Whether it may sign others. */
  readonly isAuthority?: boolean
}

function nameOf(host: string) {
  return sequence(element(0x31, sequence(objectId('550403'), element(0x0c, Buffer.from(host)))))
}

/** A certificate for one host name, made again at each call: PEM of it and its key. */
export function makeCertificate(
  host: string,
  {
    from = '200101000000Z',
    until = '491231235959Z',
    issuer,
    isAuthority = true,
  }: CertificateOptions = {},
): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const altName = sequence(objectId('551d11'), octets(sequence(element(0x82, Buffer.from(host)))))
  const authority = isAuthority ? [element(0x01, Buffer.from([0xff]))] : []
  const constraints = sequence(objectId('551d13'), octets(sequence(...authority)))
  const toSign = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer?.host ?? host),
    sequence(time(from), time(until)),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(altName, constraints)),
  )
  const der = sequence(
    toSign,
    ecdsaWithSha256,
    bits(sign('sha256', toSign, issuer?.pair.key ?? privateKey)),
  )
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
