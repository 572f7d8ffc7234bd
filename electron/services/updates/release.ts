import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import { whatsNewSchema } from '#shared/domain/update'

/** One installer of a release. */
const releaseFileSchema = z.object({
  /** A name beside the description: nothing of it leads elsewhere. */
  name: z.string().regex(/^[A-Za-z0-9][\w.-]*$/),
  size: z.int().positive(),
  /** Of the whole file, base64. */
  sha512: z.base64().length(88),
})

/** The description of a release, `release.json` on the server of updates. */
const releaseSchema = z.object({
  /** A description that the same key signed for something else is not ours. */
  product: z.literal('elkassa-console'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  releasedAt: z.iso.datetime(),
  whatsNew: whatsNewSchema,
  files: z.array(releaseFileSchema).min(1).max(50),
})
export type Release = Readonly<z.infer<typeof releaseSchema>>
export type ReleaseFile = Readonly<z.infer<typeof releaseFileSchema>>

/**
 * Reads the description of a release.
 *
 * `signatures` holds one signature a line, so that a release can be signed by an old key and its successor; one that any of `keys`
 * made is enough. A key is the base64 of its SPKI form.
 *
 * Throws `update-untrusted` where none of them signed exactly this text, `update-unreadable` where what they signed is nothing
 * this version knows.
 */
export function readRelease(text: string, signatures: string, keys: readonly string[]): Release {
  const publicKeys = keys.map(readKey)
  const isSigned = signatures
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .some((line) => publicKeys.some((key) => isSignedBy(key, text, line)))
  if (!isSigned) throw new AppError('update-untrusted', 'no key of ours signed the release')
  const parsed = releaseSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new AppError('update-unreadable', 'the release is described in an unknown way')
}

function readKey(key: string): KeyObject {
  const publicKey = createPublicKey({
    key: Buffer.from(key, 'base64'),
    format: 'der',
    type: 'spki',
  })
  if (publicKey.asymmetricKeyType === 'ed25519') return publicKey
  throw new AppError('update-untrusted', 'a key of updates is not of Ed25519')
}

function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // The schema refuses it.
  }
}

const endings: Readonly<Record<string, (arch: string) => string>> = {
  darwin: (arch) => `-mac-${arch}.zip`,
  linux: (arch) => `-linux-${arch === 'x64' ? 'x86_64' : arch}.AppImage`,
  win32: (arch) => `-win-${arch}.exe`,
}

/**
 * The one installer of a release for a machine.
 *
 * Throws `update-unreadable` where the release has none for it.
 */
export function findInstaller(release: Release, platform: string, arch: string): ReleaseFile {
  const ending = endings[platform]?.(arch)
  const file = release.files.find(({ name }) => ending !== undefined && name.endsWith(ending))
  if (file !== undefined) return file
  throw new AppError('update-unreadable', `the release has no installer for ${platform} ${arch}`)
}
