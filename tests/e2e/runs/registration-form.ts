import type { Page } from 'playwright'
import { id, type Messages } from '#shared/locales/id'
import { consoleOpener, type LaunchedConsole } from '../launch'
import { profileMaker } from '../operator'

/** Gives a function that opens a console which practises, on the form of one registration. Call it at the top of a test file. */
export function registrationFormOpener(): (
  words: Messages,
  faults?: string,
) => Promise<LaunchedConsole> {
  const makeProfile = profileMaker()
  const openConsole = consoleOpener()
  return async (words, faults) => {
    const language = words === id ? 'id' : 'en'
    const colorScheme = words === id ? 'light' : 'dark'
    const profileDir = makeProfile({ language, colorScheme, settleSeconds: 5 })
    const args = ['--practice', '--practice-users=60']
    if (faults) args.push(`--practice-faults=${faults}`)
    const open = await openConsole({ profileDir, args })
    await open.page.getByText(words.shell.users.count(60), { exact: true }).first().waitFor()
    await open.page.keyboard.press('ControlOrMeta+Shift+N')
    await whenOnForm(open.page, words)
    return open
  }
}

export function whenOnForm(page: Page, words: Messages) {
  return page.getByRole('heading', { level: 1, name: words.registrationForm.title }).waitFor()
}
