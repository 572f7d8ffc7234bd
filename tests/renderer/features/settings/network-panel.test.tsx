import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Authority } from '#shared/domain/authority'
import type { Settings, Status } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const { network: words, saved } = id.settings
const { authority } = words

async function openNetwork(
  settings: Partial<Settings> = {},
  prepare?: (main: MainDouble) => void,
  rest: Partial<Omit<Status, 'settings'>> = {},
) {
  const page = openPage(prepare, sampleStatus({ ...rest, settings }))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: words.title })
  return page
}
const next = (settings: Partial<Settings>, rest: Partial<Omit<Status, 'settings'>> = {}) =>
  sampleStatus({ revision: 2, ...rest, settings })

describe('the way to the service', () => {
  it('asks for an address only where the proxy is one’s own', async () => {
    const { main, operator } = await openNetwork({}, ({ answer }) => {
      answer('settings:change', next({ proxyMode: 'own' }))
    })
    expect(screen.queryByLabelText(words.address)).toBeNull()
    await operator.click(screen.getByRole('radio', { name: new RegExp(words.modes.own) }))
    await screen.findByLabelText(words.address)
    expect(main.inputsOf('settings:change')).toEqual([{ proxyMode: 'own' }])
  })

  it.each([
    ['proksi.kantor:8080', 'http://proksi.kantor:8080'],
    [' https://proksi.kantor:8080/ ', 'https://proksi.kantor:8080'],
  ])('takes an address as people write it: “%s”', async (typed, proxyUrl) => {
    const { main, operator } = await openNetwork({ proxyMode: 'own' }, ({ answer }) => {
      answer('settings:change', next({ proxyMode: 'own', proxyUrl }))
    })
    await operator.type(screen.getByLabelText(words.address), `${typed}{Enter}`)
    await screen.findByText(saved)
    expect(main.inputsOf('settings:change')).toEqual([{ proxyUrl }])
  })

  it('leaves the keys of the whole console to it, in the field of the address too', async () => {
    const { operator } = await openNetwork({ proxyMode: 'own' })
    await operator.click(screen.getByLabelText(words.address))
    await operator.keyboard('{Control>}/{/Control}')
    await screen.findByRole('dialog', { name: id.shell.shortcuts.title })
  })

  it.each(['http://ani:rahasia@proksi:8080', 'http://proksi/jalan', 'ftp://proksi'])(
    'keeps no address that is not host and port alone: %s',
    async (typed) => {
      const { main, operator } = await openNetwork({ proxyMode: 'own' })
      await operator.type(screen.getByLabelText(words.address), typed)
      await screen.findByText(words.addressWrong)
      await operator.tab()
      expect(main.inputsOf('settings:change')).toEqual([])
    },
  )

  it('may have its address taken away', async () => {
    const proxyUrl = 'http://proksi:8080'
    const { main, operator } = await openNetwork({ proxyMode: 'own', proxyUrl }, (main) => {
      main.answer('settings:change', next({ proxyMode: 'own' }))
    })
    await operator.clear(screen.getByLabelText(words.address))
    await operator.tab()
    await waitFor(() => expect(main.inputsOf('settings:change')).toEqual([{ proxyUrl: '' }]))
  })
})

describe('the certificates of the company', () => {
  const office: Authority = { subject: 'Kantor', issuer: 'Kantor CA', validUntil: 4_000_000_000 }
  const section = () => within(screen.getByRole('region', { name: authority.title }))

  it('cannot be removed where there are none', async () => {
    await openNetwork()
    expect(section().queryByRole('button', { name: authority.remove })).toBeNull()
  })

  it('are shown once they were chosen', async () => {
    const { main, operator } = await openNetwork({}, ({ answer }) => {
      answer('authorities:choose', next({}, { authorities: [office] }))
    })
    await operator.click(section().getByRole('button', { name: authority.choose }))
    await screen.findByText(authority.saved)
    expect(main.inputsOf('authorities:choose')).toHaveLength(1)
    expect(section().getByText('Kantor CA')).toBeTruthy()
    expect(section().queryByText(authority.expired)).toBeNull()
  })

  it('are not called saved when the dialog was closed', async () => {
    const { main, operator } = await openNetwork({}, ({ answer }) => {
      answer('authorities:choose', next({}))
    })
    await operator.click(section().getByRole('button', { name: authority.choose }))
    await waitFor(() => expect(main.inputsOf('authorities:choose')).toHaveLength(1))
    expect(screen.queryByText(authority.saved)).toBeNull()
  })

  it('are told to be over, and can be removed', async () => {
    const old = { ...office, validUntil: 1_000_000_000 }
    const { operator } = await openNetwork(
      {},
      ({ answer }) => answer('authorities:forget', next({})),
      { authorities: [old] },
    )
    expect(section().getByText(authority.expired)).toBeTruthy()
    await operator.click(section().getByRole('button', { name: authority.remove }))
    await screen.findByText(authority.removed)
    expect(section().queryByText('Kantor CA')).toBeNull()
  })

  it('say why a file is none', async () => {
    const { operator } = await openNetwork({}, ({ refuse }) => {
      refuse('authorities:choose', 'disk-full')
    })
    await operator.click(section().getByRole('button', { name: authority.choose }))
    await screen.findByText(id.errors['disk-full'].title)
  })
})
