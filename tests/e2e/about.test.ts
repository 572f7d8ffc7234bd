import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { findViolations } from './accessibility'
import { consoleOpener, shot } from './launch'
import { profileMaker } from './operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()

it('shows the licence of everything that ships inside the console', async () => {
  const open = await openConsole({ profileDir: makeProfile(), args: ['--practice'] })
  const { page } = open
  await page.getByRole('button', { name: id.shell.screens.settings }).click()
  await page.getByRole('button', { name: id.settings.about.licences }).click()
  const dialog = page.getByRole('dialog', { name: id.settings.about.licences })
  for (const name of ['@fontsource-variable/inter', 'better-sqlite3', 'react-dom', 'undici']) {
    await dialog.getByText(name).first().waitFor()
  }
  await dialog.getByText('@fontsource-variable/inter').click()
  await dialog.getByText('SIL OPEN FONT LICENSE').first().waitFor()
  await shot(page, '33-licences')
  expect(await findViolations(page)).toEqual([])
})
