import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UpdateState } from '#shared/domain/update'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen, press } from '../../harness/operate'
import { noon, sampleStatus } from '../../harness/samples'

const words = id.updates
const whatsNew = { id: ['Berkas besar dibuka lebih cepat.'], en: ['Large files open faster.'] }
const newer = { version: '2.0.0', releasedAt: noon, whatsNew }
const found: UpdateState = { kind: 'available', newer, isDeferred: false }
const ready: UpdateState = { kind: 'ready', newer, isDeferred: false }

function open(update: UpdateState, prepare?: (main: MainDouble) => void) {
  const page = openPage(prepare, sampleStatus({ update }))
  let revision = 1
  const become = (next: UpdateState) => {
    revision += 1
    act(() => page.main.tell('app:status', sampleStatus({ revision, update: next })))
  }
  return { ...page, become }
}

async function openPanel(update: UpdateState, prepare?: (main: MainDouble) => void) {
  const page = open(update, prepare)
  await goToScreen(page, 'settings')
  await screen.findByRole('region', { name: words.title })
  return page
}

const panel = () => within(screen.getByRole('region', { name: words.title }))

describe('the notice of a newer version', () => {
  it('says what it brings, downloads it when asked, and leaves the main button to the screen', async () => {
    const page = open(found, ({ answer }) => answer('updates:download', undefined))
    await screen.findByText(`${words.available('2.0.0')}.`)
    const main = screen.getByRole('button', { name: words.download })
    expect(main.className).not.toContain('filled')
    await press(page, words.whatsNew)
    await screen.findByText('Berkas besar dibuka lebih cepat.')
    await press(page, id.shell.close)
    await press(page, words.download)
    await waitFor(() => expect(page.main.inputsOf('updates:download')).toHaveLength(1))
  })

  it('is on the first screen alone, and gone once it is put off', async () => {
    const page = open(found, ({ answer }) => answer('updates:defer', undefined))
    await press(page, words.later)
    expect(page.main.inputsOf('updates:defer')).toHaveLength(1)
    page.become({ ...found, isDeferred: true })
    await waitFor(() => expect(screen.queryByText(`${words.available('2.0.0')}.`)).toBeNull())
    page.become(ready)
    await screen.findByText(`${words.ready('2.0.0')}.`)
    await goToScreen(page, 'settings')
    expect(screen.queryByText(`${words.ready('2.0.0')}.`)).toBeNull()
  })

  it('says why nothing is installed while a run is sent', async () => {
    const page = open(ready, ({ refuse }) => refuse('updates:install', 'update-during-run'))
    await press(page, words.install)
    await screen.findByText(id.errors['update-during-run'].title)
    expect(screen.getByText(`${words.ready('2.0.0')}.`)).toBeTruthy()
  })
})

describe('the updates in the settings', () => {
  it('lead from the look to the version that is ready', async () => {
    const page = await openPanel({ kind: 'idle', checkedAt: null }, ({ answer }) => {
      answer('updates:check', undefined)
      answer('updates:cancel', undefined)
    })
    await page.operator.click(panel().getByRole('button', { name: words.check }))
    expect(page.main.inputsOf('updates:check')).toHaveLength(1)
    page.become(found)
    await panel().findByRole('button', { name: words.download })
    page.become({ kind: 'downloading', newer, share: 0.42 })
    expect((await panel().findByRole('progressbar')).getAttribute('aria-valuetext')).toBe(
      words.share(0.42),
    )
    await page.operator.click(panel().getByRole('button', { name: words.cancel }))
    expect(page.main.inputsOf('updates:cancel')).toHaveLength(1)
    page.become(ready)
    const install = await panel().findByRole('button', { name: words.install })
    expect(install.className).toContain('filled')
  })

  it('keep a version that was put off within reach', async () => {
    await openPanel({ ...found, isDeferred: true })
    expect(panel().getByText(new RegExp(words.deferred))).toBeTruthy()
    expect(panel().queryByRole('button', { name: words.later })).toBeNull()
    expect(panel().getByRole('button', { name: words.download })).toBeTruthy()
  })

  it('say that one was refused, and look or download again', async () => {
    const page = await openPanel({ kind: 'failed', code: 'update-untrusted', newer: null })
    expect(panel().getByText(`${id.errors['update-untrusted'].title}.`)).toBeTruthy()
    expect(panel().getByRole('button', { name: words.check })).toBeTruthy()
    page.become({ kind: 'failed', code: 'update-damaged', newer })
    await panel().findByText(`${id.errors['update-damaged'].title}.`)
    expect(panel().getByRole('button', { name: words.again })).toBeTruthy()
  })

  it('offer nothing where the system or an administrator installs them', async () => {
    const page = await openPanel({ kind: 'none', hindrance: 'policy' })
    expect(panel().getByText(words.hindrances.policy)).toBeTruthy()
    expect(panel().queryByRole('button')).toBeNull()
    page.become({ kind: 'none', hindrance: 'packages' })
    await panel().findByText(words.hindrances.packages)
  })
})
