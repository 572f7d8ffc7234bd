import { createHash, createPrivateKey, sign } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkout } from '../paths.mjs'
import { say } from '../say.mjs'

/** What a console can replace itself by; the rest of a release is installed by hand or a package manager. */
const installers = /\.(exe|zip|AppImage)$/

/**
 * Writes the description of a release, `release.json`, and its signatures, `release.json.sig`, beside the installers in `folder`.
 *
 * `ELKASSA_UPDATE_SIGNING_KEYS` holds private Ed25519 keys (PKCS #8, PEM), one after another: each makes a line, so that consoles
 * that know the old key and those that know its successor both believe it.
 *
 * @param {string | undefined} folder
 * @param {Record<string, string | undefined>} env
 * @throws a sentence where something is missing
 */
export async function describeRelease(folder, env) {
  if (folder === undefined)
    throw new Error('Name the folder: node scripts/describe-release.mjs FOLDER')
  const keys = readKeys(env.ELKASSA_UPDATE_SIGNING_KEYS)
  const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const news = JSON.parse(await readFile(join(checkout, 'packaging', 'whats-new.json'), 'utf8'))
  if (!news[version]) throw new Error(`packaging/whats-new.json says nothing of ${version}.`)
  const names = (await readdir(folder)).filter((name) => installers.test(name)).sort()
  if (names.length === 0) throw new Error(`There is no installer in ${folder}.`)
  const release = {
    product: 'elkassa-console',
    version,
    releasedAt: new Date().toISOString(),
    whatsNew: news[version],
    files: await Promise.all(names.map((name) => describeFile(folder, name))),
  }
  const text = `${JSON.stringify(release, null, 2)}\n`
  const lines = keys.map((key) => sign(null, Buffer.from(text), key).toString('base64'))
  await writeFile(join(folder, 'release.json'), text)
  await writeFile(join(folder, 'release.json.sig'), `${lines.join('\n')}\n`)
  say(`Described: ${version}, ${names.length} installers, ${lines.length} signatures.`)
}

function readKeys(text) {
  const blocks = text?.match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g) ?? []
  if (blocks.length === 0) throw new Error('ELKASSA_UPDATE_SIGNING_KEYS holds no private key.')
  return blocks.map((block) => {
    const key = createPrivateKey(block)
    if (key.asymmetricKeyType === 'ed25519') return key
    throw new Error('A key of ELKASSA_UPDATE_SIGNING_KEYS is not of Ed25519.')
  })
}

async function describeFile(folder, name) {
  const file = join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return { name, size: (await stat(file)).size, sha512: hash.digest('base64') }
}
