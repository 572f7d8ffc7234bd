import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { provideBuild } from '../build.mjs'
import { checkout } from '../paths.mjs'

/** Where electron-builder leaves an application that is only packed, beside its own notes. */
const packedFolder = /^(linux|win|mac)(-\w+)?(-unpacked)?$/

/**
 * Packages the console for one platform into `output`; gives the paths of what it made.
 *
 * What it makes is moved there when all of it is finished, over what stood there before.
 *
 * @param {{ platform: string, kinds: readonly string[], archs: readonly string[], output: string, config: object }} work
 *   `config` as in `electron-builder.config.mjs`
 * @throws electron-builder's errors
 */
export async function pack({ platform, kinds, archs, output, config }) {
  await provideBuild()
  const { Arch, build, Platform } = await import('electron-builder')
  const platforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }
  const work = join(checkout, 'node_modules', '.cache', 'elkassa-console', `pack-${randomUUID()}`)
  try {
    const made = await build({
      projectDir: checkout,
      targets: platforms[platform].createTarget([...kinds], ...archs.map((arch) => Arch[arch])),
      config: { ...copyConfig(config), directories: { ...config.directories, output: work } },
      publish: 'never',
    })
    const folders = kinds.includes('dir') ? await listPacked(work) : []
    return await moveAll([...folders, ...made.map((path) => basename(path))], work, output)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

// electron-builder writes into what it is given.
function copyConfig({ afterPack, ...values }) {
  return { ...structuredClone(values), afterPack }
}

async function listPacked(folder) {
  return (await readdir(folder)).filter((name) => packedFolder.test(name))
}

async function moveAll(names, from, to) {
  await mkdir(to, { recursive: true })
  for (const name of names) {
    await rm(join(to, name), { recursive: true, force: true })
    await rename(join(from, name), join(to, name))
  }
  return names.map((name) => join(to, name))
}
