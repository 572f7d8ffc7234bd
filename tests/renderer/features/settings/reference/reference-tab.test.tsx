import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Status } from '#shared/domain/settings'
import type { KeptReference } from '#shared/domain/users/reference'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { goToScreen } from '../../../harness/operate'
import { openTab } from '../../../harness/run-pages'
import { noon, sampleStatus } from '../../../harness/samples'

const words = id.reference
const { outcome, never } = words
const kept: KeptReference = {
  packets: [
    { id: '1', code: 'TRIAL', description: 'Percobaan' },
    { id: '2', code: 'M1', description: 'Bulanan' },
  ],
  userTypes: [],
  readAt: noon - 3600,
}

async function openReference(
  prepare: (main: MainDouble) => void,
  rest: Partial<Omit<Status, 'settings'>> = {},
) {
  const page = openPage(prepare, sampleStatus(rest))
  await goToScreen(page, 'settings')
  await openTab(page.operator, words.tab)
  return page
}
const refresh = () => screen.findByRole('button', { name: words.refresh })

describe('the packets and the types of shops', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(noon * 1000)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are waited for, then shown with their age', async () => {
    const { main } = await openReference(({ answer, hold }) => {
      answer('reference:read', kept)
      hold('reference:read')
    })
    await screen.findByText(id.shell.loading)
    main.release('reference:read')
    const list = within(await screen.findByRole('region', { name: /^Paket/ }))
    expect(list.getByRole('gridcell', { name: 'Bulanan' })).toBeTruthy()
    expect(screen.getByText(words.userTypes.none)).toBeTruthy()
    const { readAt } = kept
    const age = words.readAt(id.formats.dateTime(readAt), id.formats.ago(readAt, noon))
    expect(screen.getByText(age)).toBeTruthy()
  })

  it('are read again where that failed', async () => {
    const { main, operator } = await openReference(({ refuse }) => {
      refuse('reference:read', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('reference:read', kept)
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByText('Bulanan')
  })

  it('are asked of the service for the first time', async () => {
    const { main, operator } = await openReference(({ answer }) => {
      answer('reference:read', null)
      answer('reference:refresh', { kind: 'first', reference: kept })
    })
    await screen.findByText(never.title)
    expect(screen.getByText(never.body)).toBeTruthy()
    main.answer('reference:read', kept)
    await operator.click(screen.getByRole('button', { name: never.action }))
    await screen.findByText(outcome.first(2, 0))
    await screen.findByText('Bulanan')
  })

  it('say what to do first where the service is away', async () => {
    await openReference(({ answer }) => answer('reference:read', null), { connection: 'offline' })
    await screen.findByText(never.offline)
  })

  it('say that they are what was kept while the service is away', async () => {
    const { main } = await openReference(({ answer }) => answer('reference:read', kept))
    await refresh()
    expect(screen.queryByText(words.offline)).toBeNull()
    act(() => main.tell('app:status', sampleStatus({ revision: 2, connection: 'offline' })))
    await screen.findByText(words.offline)
  })

  it('tell what changed at the service, list by list', async () => {
    const packets = { added: 1, changed: 0, gone: 2 }
    const none = { added: 0, changed: 0, gone: 0 }
    const { main, operator } = await openReference(({ answer, hold }) => {
      answer('reference:read', kept)
      answer('reference:refresh', { kind: 'changed', reference: kept, packets, userTypes: none })
      hold('reference:refresh')
    })
    await operator.click(await refresh())
    await screen.findByText(words.refreshing)
    main.release('reference:refresh')
    await screen.findByText(outcome.changed)
    expect(screen.getByText(outcome.packets(packets))).toBeTruthy()
    await operator.click(screen.getByRole('button', { name: id.shell.dismiss }))
    await waitFor(() => expect(screen.queryByText(outcome.changed)).toBeNull())
  })

  it('stay as they are where the service names none', async () => {
    const { operator } = await openReference(({ answer }) => {
      answer('reference:read', kept)
      answer('reference:refresh', { kind: 'empty', list: 'packets', reference: kept })
    })
    await operator.click(await refresh())
    await screen.findByText(outcome.empty.packets)
    const stays = outcome.stays(id.formats.dateTime(kept.readAt))
    expect(screen.getByText(`${stays} ${outcome.emptyAction}`)).toBeTruthy()
    expect(screen.getByText('Bulanan')).toBeTruthy()
  })

  it('stay as they are where the service cannot be asked, and say why', async () => {
    const { operator } = await openReference(({ answer, refuse }) => {
      answer('reference:read', kept)
      refuse('reference:refresh', 'disk-full')
    })
    await operator.click(await refresh())
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    const stays = outcome.stays(id.formats.dateTime(kept.readAt))
    expect(screen.getByText(new RegExp(stays))).toBeTruthy()
  })
})
