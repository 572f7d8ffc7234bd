import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { id } from '#shared/locales/id'
import { consoleOpener, type LaunchedConsole } from '../launch'
import { answerDialogs } from '../operator'
import { makeStores } from '../stores'
import { type Gallery, openGallery } from './gallery'

export interface Walk extends LaunchedConsole, Gallery {
  readonly go: (screen: keyof typeof id.shell.screens) => Promise<void>
  /** Presses the button of this name, as it is in the whole. */
  readonly press: (name: string | RegExp) => Promise<void>
}

/** A walk has a dozen stops, each looked at in eight variants. */
export const walkTimeoutMs = 900_000

/** Opens consoles to walk through, and closes each after its test. */
export function walker(): (profileDir: string, args?: readonly string[]) => Promise<Walk> {
  const openConsole = consoleOpener()
  return async (profileDir, args = ['--practice']) => {
    const open = await openConsole({ profileDir, args })
    await open.page.getByRole('heading', { level: 1 }).waitFor()
    return { ...open, ...(await openGallery(open)), ...stepsOf(open.page) }
  }
}

function stepsOf(page: Page): Pick<Walk, 'go' | 'press'> {
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).first().click()
  const go = async (screen: keyof typeof id.shell.screens) => {
    const places = page.getByRole('navigation', { name: id.shell.navigation })
    await places.getByRole('button', { name: id.shell.screens[screen] }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  return { go, press }
}

/** Sends so many shops from a file, made for it. */
export async function sendStores({ app, page, go, press }: Walk, file: string, count: number) {
  writeFileSync(file, makeStores(count))
  await go('register')
  await answerDialogs(app, file)
  await press(id.runStart.choose)
  await press(/^Periksa .*baris$/)
  await press(/^Kirim [\d.]+ toko$/)
  await page.getByRole('alertdialog').getByRole('button').last().click()
}
