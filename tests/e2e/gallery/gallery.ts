import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findViolations } from '../accessibility'
import { type LaunchedConsole, screenshots } from '../launch'
import { findLayoutFlaws } from './texts-in-page'
import { nameOf, turnTo, usual, type Variant, variants } from './variants'
import { findWrongWords } from './words-in-page'

export interface Gallery {
  /** Looks at what is on screen in every variant, and leaves it in the usual one. */
  readonly lookAt: (name: string) => Promise<void>
  /** Everything found so far, with where it was. */
  readonly flaws: readonly string[]
}

/** What is wrong with the page as it stands, but for what axe finds. */
export async function findFlaws(console: LaunchedConsole, variant: Variant): Promise<string[]> {
  const layout = await console.page.evaluate(findLayoutFlaws)
  const words = await findWrongWords(console.page, variant.language)
  return [
    ...layout.map(({ kind, text }) => `${kind}: ${text}`),
    ...words.map((text) => `wrong words: ${text}`),
  ]
}

/** A picture of the whole window: the page's own leaves out what lies beyond it when zoomed. */
async function keepPicture({ app }: LaunchedConsole, name: string): Promise<void> {
  const encoded = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  await mkdir(screenshots, { recursive: true })
  await writeFile(join(screenshots, `${name}.png`), Buffer.from(encoded, 'base64'))
}

/** Opens the gallery of a console: pictures go to artifacts/screenshots/. */
export async function openGallery(console: LaunchedConsole): Promise<Gallery> {
  const flaws: string[] = []
  const { page } = console
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await turnTo(console, usual)
  const lookIn = async (name: string, variant: Variant) => {
    await turnTo(console, variant)
    if (variant.isPictured) await keepPicture(console, `gallery-${name}-${nameOf(variant)}`)
    const found = await findFlaws(console, variant)
    flaws.push(...new Set(found.map((flaw) => `${name}, ${nameOf(variant)}: ${flaw}`)))
  }
  const check = async (name: string, colorScheme: Variant['colorScheme']) => {
    // What a page is made of does not know of the look; its contrasts do.
    const rules = colorScheme === usual.colorScheme ? undefined : ['color-contrast']
    for (const violation of await findViolations(page, rules)) {
      flaws.push(`${name}, ${colorScheme}: axe ${violation}`)
    }
  }
  const lookAt = async (name: string) => {
    for (const variant of variants) {
      await lookIn(name, variant)
      if (variant.isForAxe) await check(name, variant.colorScheme)
    }
    await turnTo(console, usual)
  }
  return { lookAt, flaws }
}
