import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import plist from 'plist'

/**
 * Takes the exceptions from macOS' transport security out of a packed `Info.plist`.
 *
 * electron-builder allows plain HTTP to everywhere, for an updater that we do not have; without the
 * exceptions the system's own strict rules hold. It runs before the application is signed.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function strictTransport({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return
  const app = `${packager.appInfo.productFilename}.app`
  const file = join(appOutDir, app, 'Contents', 'Info.plist')
  const { NSAppTransportSecurity: _, ...info } = plist.parse(await readFile(file, 'utf8'))
  await writeFile(file, plist.build(info))
}
