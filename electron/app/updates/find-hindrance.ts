import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { UpdateHindrance } from '#shared/domain/update'
import type { UpdateSource } from './signed-provider'

const publisherSchema = z.object({ publisherName: z.array(z.string().min(1)).min(1) })

/**
 * Why this installation does not update itself; null where it does.
 *
 * On Windows electron-updater believes an installer of any publisher where the package names none: then it is not asked at all.
 */
export async function findHindrance(source: UpdateSource | null): Promise<UpdateHindrance | null> {
  if (!app.isPackaged || source === null) return 'not-set-up'
  if (process.platform === 'win32' && !(await hasPublisher())) return 'not-set-up'
  const place = process.platform === 'linux' ? process.env.APPIMAGE : app.getPath('exe')
  // Of the packages for Linux only the AppImage replaces itself.
  if (place === undefined) return 'packages'
  return (await canWriteIn(dirname(place))) ? null : 'place'
}

async function hasPublisher(): Promise<boolean> {
  try {
    const text = await readFile(join(process.resourcesPath, 'app-update.yml'), 'utf8')
    return publisherSchema.safeParse(JSON.parse(text)).success
  } catch {
    return false // Without the file there is no publisher to compare with.
  }
}

/** Tried, since Windows tells nothing of rights by asking. */
async function canWriteIn(folder: string): Promise<boolean> {
  const file = join(folder, `.elkassa-console-${randomUUID()}`)
  try {
    await writeFile(file, '', { flag: 'wx' })
    await rm(file)
    return true
  } catch {
    return false
  }
}
