import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Where an executable keeps its fuses: a mark, the version of the wire, its length, and each as Electron ships it. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
])

/** The helpers of Electron on macOS, each an application of its own. */
const macHelpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map(
  (kind) => `Electron Helper${kind}`,
)

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** An Electron for Windows that is all there but its code. */
export function makeWindowsElectron(folder: string): string {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(fuses)
  return write(folder, {
    'electron.exe': Buffer.from(program.generate()),
    'ffmpeg.dll': '',
    'locales/de.pak': '',
    'locales/en-US.pak': '',
    'locales/id.pak': '',
    'resources.pak': '',
  })
}

/** An Electron for macOS that is all there but its code. */
export function makeMacElectron(folder: string): string {
  const contents = 'Electron.app/Contents'
  const frameworks = `${contents}/Frameworks`
  const framework = `${frameworks}/Electron Framework.framework`
  const helpers = macHelpers.flatMap((name) => {
    const place = `${frameworks}/${name}.app/Contents`
    return [
      [`${place}/Info.plist`, plist.build({ CFBundleExecutable: name })],
      [`${place}/MacOS/${name}`, ''],
    ]
  })
  const info = {
    CFBundleExecutable: 'Electron',
    CFBundleIconFile: 'electron.icns',
    NSAppTransportSecurity: { NSAllowsArbitraryLoads: true },
  }
  return write(folder, {
    [`${contents}/Info.plist`]: plist.build(info),
    [`${contents}/MacOS/Electron`]: '',
    [`${contents}/Resources/electron.icns`]: '',
    [`${contents}/Resources/de.lproj/locale.pak`]: '',
    [`${contents}/Resources/en.lproj/locale.pak`]: '',
    [`${contents}/Resources/id.lproj/locale.pak`]: '',
    [`${framework}/Electron Framework`]: fuses,
    [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: '',
    ...Object.fromEntries(helpers),
  })
}
