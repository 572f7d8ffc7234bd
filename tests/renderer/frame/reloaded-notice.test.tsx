import { screen } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { reloadedHash } from '#shared/ipc/bridge'
import { id } from '#shared/locales/id'
import { openPage } from '../harness/open-page'

it('says that the window was loaded again, until it is put away', async () => {
  window.location.hash = reloadedHash
  onTestFinished(() => {
    window.location.hash = ''
  })
  const { operator } = openPage()
  await screen.findByText(id.support.reloaded.title)
  await operator.click(screen.getByRole('button', { name: id.shell.dismiss }))
  expect(screen.queryByText(id.support.reloaded.title)).toBeNull()
})
