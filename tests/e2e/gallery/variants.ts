import type { ColorScheme, Language } from '#shared/domain/settings'
import { whenShown } from '../accessibility'
import type { LaunchedConsole } from '../launch'

/** How the console may stand: its language, its look, the window's size and the zoom. */
export interface Variant {
  readonly language: Language
  readonly colorScheme: Exclude<ColorScheme, 'system'>
  readonly size: readonly [width: number, height: number]
  readonly zoom: number
  readonly isPictured?: boolean
  readonly isForAxe?: boolean
}

const small = [1024, 700] as const
const large = [1440, 900] as const

/**
 * Every language at every size and zoom, in both looks; neighbours differ little.
 *
 * A picture of each pair of language and look is enough for people, and axe looks at each look once:
 * layout does not know of the look, and a contrast does not know of the size.
 */
export const variants: readonly Variant[] = [
  { language: 'id', colorScheme: 'light', size: large, zoom: 1, isPictured: true, isForAxe: true },
  { language: 'id', colorScheme: 'light', size: large, zoom: 1.5 },
  { language: 'id', colorScheme: 'dark', size: large, zoom: 1.25 },
  { language: 'id', colorScheme: 'dark', size: small, zoom: 1, isPictured: true },
  { language: 'en', colorScheme: 'dark', size: small, zoom: 1 },
  {
    language: 'en',
    colorScheme: 'dark',
    size: large,
    zoom: 1.25,
    isPictured: true,
    isForAxe: true,
  },
  { language: 'en', colorScheme: 'light', size: large, zoom: 1.5, isPictured: true },
  { language: 'en', colorScheme: 'light', size: large, zoom: 1 },
]

/** What the walks themselves are made in. */
export const usual: Variant = {
  language: 'id',
  colorScheme: 'light',
  size: large,
  zoom: 1,
}

export function nameOf({ language, colorScheme, size, zoom }: Variant): string {
  return `${language}-${colorScheme}-${size[0]}${zoom === 1 ? '' : `-at-${zoom * 100}`}`
}

/** Turns the living window into the variant, and waits until the page stands in it. */
export async function turnTo({ app, page }: LaunchedConsole, variant: Variant): Promise<void> {
  const { language, colorScheme, size, zoom } = variant
  const changed = await page.evaluate((change) => window.api.invoke('settings:change', change), {
    language,
    colorScheme,
  })
  // The page that asks hears the new status by the answer; this one was asked past its cache.
  const status = changed.ok ? changed.value : undefined
  await app.evaluate(
    ({ BrowserWindow }, { size: [width, height], zoom: factor, now }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.send('app:status', now)
      window?.webContents.setZoomFactor(factor)
      window?.setContentSize(width, height)
    },
    { size, zoom, now: status },
  )
  await page.waitForFunction(
    ({ language: lang, colorScheme: theme, width }) => {
      const { documentElement: root } = document
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches
      return root.lang === lang && isDark === (theme === 'dark') && innerWidth === width
    },
    { language, colorScheme, width: Math.round(size[0] / zoom) },
  )
  // What follows the size by an observer is drawn two frames later.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await whenShown(page)
}
