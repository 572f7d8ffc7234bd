import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UserDetail } from '#shared/domain/users/user-row'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import {
  factOf,
  goToScreen,
  having,
  press,
  stopClockAt,
  watchCopies,
} from '../../../harness/operate'
import { noon, sampleStatus } from '../../../harness/samples'
import {
  answerDetail,
  answerUsers,
  sampleDetail,
  sampleUser,
  sampleUserRow,
} from '../../../harness/samples-users'

const words = id.users.detail
const anybody = having(words.label('').trim())

async function openUser(
  detail: UserDetail,
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    answerUsers(main, [sampleUserRow(1), sampleUserRow(2)])
    answerDetail(main, detail)
    prepare(main)
  }, status)
  await goToScreen(page, 'users')
  await page.operator.click(await screen.findByRole('gridcell', { name: 'Toko 1' }))
  await screen.findByRole('complementary', { name: anybody })
  return page
}

const panel = () => screen.getByRole('complementary', { name: anybody })
const offline = sampleStatus({ connection: 'offline' })

describe('the detail of a user', () => {
  it('says that it loads, then who it is and how old that is', async () => {
    stopClockAt(noon + 300)
    const { main } = await openUser(sampleDetail(), ({ hold }) => hold('users:find'), offline)
    expect(within(panel()).getByText(id.shell.loading)).toBeTruthy()
    main.release('users:find')
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
    expect(within(panel()).getByText(words.age(id.formats.ago(noon, noon + 300)))).toBeTruthy()
  })

  it('says why it could not be read, and reads it when asked', async () => {
    const page = await openUser(
      sampleDetail(),
      ({ refuse }) => refuse('users:find', 'copy-unusable'),
      offline,
    )
    await screen.findByText(`${id.errors['copy-unusable'].title}.`)
    page.main.answer('users:find', sampleDetail())
    await press(page, id.shell.retry)
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
  })

  it('asks the service when it opens, and shows what that says', async () => {
    const renewed = sampleDetail({ user: { packetName: '12 Bulan' } })
    const { main } = await openUser(sampleDetail(), ({ answer }) =>
      answer('users:refresh', { detail: renewed, isKnownToPartner: true, serverMessage: '' }),
    )
    await waitFor(() => expect(factOf(words.packet, panel())).toBe('12 Bulan'))
    expect(main.inputsOf('users:refresh')).toEqual([{ registrationId: 'REG-1' }])
  })

  it.each(['offline', 'bad-credentials'] as const)(
    'asks nothing of the service while the connection is %s, until it is back',
    async (connection) => {
      const { main } = await openUser(sampleDetail(), undefined, sampleStatus({ connection }))
      await screen.findByRole('complementary', { name: words.label('Toko 1') })
      expect(main.inputsOf('users:refresh')).toEqual([])
      expect(within(panel()).queryByText(words.offline) !== null).toBe(connection === 'offline')
      main.tell('app:status', { ...sampleStatus(), revision: 2 })
      await waitFor(() => expect(main.inputsOf('users:refresh')).toHaveLength(1))
      expect(within(panel()).queryByText(words.offline)).toBeNull()
    },
  )

  it('says in its place why the service could not be asked, and keeps what is known', async () => {
    const page = await openUser(sampleDetail(), ({ refuse }) =>
      refuse('users:refresh', 'server-timeout'),
    )
    await screen.findByText(having(`${words.refreshFailed}: ${id.errors['server-timeout'].title}`))
    expect(factOf(words.packet, panel())).toBe('6 Bulan')
    answerDetail(page.main, sampleDetail())
    await press(page, words.refresh)
    await waitFor(() => expect(screen.queryByText(having(words.refreshFailed))).toBeNull())
    expect(page.main.inputsOf('users:refresh')).toHaveLength(2)
  })

  it('says that it is being asked, and cannot be asked twice meanwhile', async () => {
    const { main } = await openUser(sampleDetail(), ({ hold }) => hold('users:refresh'))
    await screen.findByText(words.refreshing)
    const again = screen.getByRole<HTMLButtonElement>('button', { name: words.refresh })
    expect(again.disabled).toBe(true)
    main.release('users:refresh')
    await waitFor(() => expect(again.disabled).toBe(false))
  })

  it('says where the service knows no such user, in its words, and keeps the copy', async () => {
    await openUser(sampleDetail(), ({ answer }) =>
      answer('users:refresh', {
        detail: sampleDetail(),
        isKnownToPartner: false,
        serverMessage: 'User tidak ada',
      }),
    )
    const warning = await screen.findByText(having(words.unknownToPartner))
    expect(warning.textContent).toContain(id.shell.serverSaid('User tidak ada'))
    expect(factOf(words.packet, panel())).toBe('6 Bulan')
  })

  it('warns that the user is gone, and of what it last was', async () => {
    await openUser(sampleDetail({ vanishedAt: noon, change: 'vanished', changedAt: noon }))
    await screen.findByText(words.vanishedTitle(id.formats.dateTime(noon)))
    expect(within(panel()).getByText(words.vanishedTag)).toBeTruthy()
    // That it is gone is said once, not as a change as well.
    const change = words.change(id.users.changes.vanished, id.formats.date(noon))
    expect(within(panel()).queryByText(change)).toBeNull()
  })

  it('shows what of the record could not be read, and what was not there', async () => {
    const odd = {
      isDoubled: true,
      fields: [
        { name: 'expired', text: '"besok"' },
        { name: 'state', text: null },
      ],
    }
    await openUser(sampleDetail({ user: { odd } }))
    await screen.findByText('expired: "besok"')
    expect(within(panel()).getByText(words.odd.doubled)).toBeTruthy()
    expect(screen.getByText('state').parentElement?.textContent).toContain(words.odd.missing)
  })

  it.each<[string, Partial<UserDetail['user']>, string]>([
    ['none', { expiresAt: null }, id.users.expiry.none],
    ['unreadable', { expiresAt: { text: 'besok' } }, id.users.unreadTime('besok')],
    ['not told', { expiresAt: { text: '' } }, id.users.unreadTime('')],
    ['past', { expiresAt: { at: noon - 3 * 86_400, text: '' } }, id.users.expiry.past(3)],
    ['today', { expiresAt: { at: noon + 60, text: '' } }, id.users.expiry.today],
  ])('tells an end that is %s from every other', async (_, user, said) => {
    stopClockAt(noon)
    await openUser(sampleDetail({ user }), undefined, offline)
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
    expect(factOf(words.expiresAt, panel())).toContain(said)
  })

  it('counts branches, and says where there are none', async () => {
    await openUser(sampleDetail({ user: { branches: [] } }), undefined, offline)
    await screen.findByRole('region', { name: words.branches(0) })
    expect(within(panel()).getByText(words.noBranches)).toBeTruthy()
  })

  it('fills the form of an activation with its user, and sends nothing', async () => {
    const page = await openUser(sampleDetail(), ({ answer }) => {
      answer('search:everything', { recent: [], users: [], branches: [], runs: [] })
      answer('activation:hints', { packets: null, gateways: [], methods: [], lastOfPacket: {} })
      answer('activation:check', (form) => ({
        values: form,
        problems: [],
        warnings: [],
        conflict: null,
        user: null,
        branchId: '',
        packetId: '',
      }))
    })
    await press(page, words.activate)
    await screen.findByDisplayValue('Toko 1 (REG-1)')
    await waitFor(() =>
      expect(page.main.inputsOf('activation:check').at(-1)).toMatchObject({ user: 'REG-1' }),
    )
    expect(page.main.inputsOf('activation:send')).toEqual([])
  })

  it('is closed by Escape, stays closed, and opens anew for another', async () => {
    const { main, operator } = await openUser(sampleDetail())
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
    await operator.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: anybody })).toBeNull()
    answerDetail(main, sampleDetail({ user: sampleUser({ registrationId: 'REG-2' }) }))
    await operator.click(screen.getByRole('gridcell', { name: 'Toko 2' }))
    await waitFor(() =>
      expect(main.inputsOf('users:refresh').at(-1)).toEqual({ registrationId: 'REG-2' }),
    )
  })

  it('is still open when another screen was up', async () => {
    const page = await openUser(sampleDetail())
    await goToScreen(page, 'home')
    await screen.findByRole('heading', { name: id.home.title })
    expect(screen.queryByRole('complementary', { name: words.label('Toko 1') })).toBeNull()
    await goToScreen(page, 'users')
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
  })
})

describe('what is private of a user', () => {
  const masked = sampleDetail({
    isMasked: true,
    user: { email: 't***@c***.id', storeAddress: 'Jl. …' },
  })

  it('is copied as it stands where nothing is masked', async () => {
    const copied = watchCopies()
    const page = await openUser(sampleDetail())
    await press(page, words.copy(words.email))
    await press(page, words.copy(words.registrationId))
    await press(page, words.copy(`${words.storeAddress} Cabang Utara`))
    expect(copied).toEqual(['toko1@contoh.co.id', 'REG-1', 'Jl. Utara 5'])
    await screen.findByText(words.copied(words.email))
  })

  it('is shown only when asked, one value at a time, and can then be copied', async () => {
    const copied = watchCopies()
    const page = await openUser(masked, ({ answer }) =>
      answer('users:reveal', 'toko1@contoh.co.id'),
    )
    await screen.findByRole('button', { name: words.reveal(words.storeAddress) })
    expect(screen.queryByRole('button', { name: words.copy(words.email) })).toBeNull()
    await press(page, words.reveal(words.email))
    await press(page, words.copy(words.email))
    expect(copied).toEqual(['toko1@contoh.co.id'])
    expect(page.main.inputsOf('users:reveal')).toEqual([
      { field: 'email', registrationId: 'REG-1' },
    ])
    expect(screen.getByRole('button', { name: words.reveal(words.storeAddress) })).toBeTruthy()
  })

  it('is asked for by the branch it belongs to', async () => {
    const page = await openUser(masked, ({ answer }) => answer('users:reveal', 'Jl. Utara 5'))
    await press(page, words.reveal(`${words.storeAddress} Cabang Utara`))
    await waitFor(() =>
      expect(page.main.inputsOf('users:reveal')).toEqual([
        { field: 'branchAddress', registrationId: 'REG-1', branchId: 'CAB-1' },
      ]),
    )
  })

  it('stays masked where main will not show it', async () => {
    const page = await openUser(masked, ({ refuse }) => refuse('users:reveal', 'disk-full'))
    await press(page, words.reveal(words.email))
    await screen.findByText(id.errors['disk-full'].title)
    expect(factOf(words.email, panel())).toContain('t***@c***.id')
  })
})

describe('a user that the copy does not know', () => {
  const openMissing = (prepare: (main: MainDouble) => void) =>
    openUser(sampleDetail(), (main) => {
      main.answer('users:find', null)
      prepare(main)
    })

  it('is asked for of the service, and shown once that knows it', async () => {
    const page = await openMissing(({ refuse }) => refuse('users:refresh', 'server-timeout'))
    await screen.findByText(words.missingBody('REG-1'))
    await screen.findByText(`${id.errors['server-timeout'].title}.`)
    page.main.answer('users:refresh', {
      detail: sampleDetail(),
      isKnownToPartner: true,
      serverMessage: '',
    })
    await press(page, words.ask)
    await screen.findByRole('complementary', { name: words.label('Toko 1') })
    expect(screen.queryByText(words.missingTitle)).toBeNull()
  })

  it('is said to be unknown there too, in the words of the service', async () => {
    await openMissing(({ answer }) =>
      answer('users:refresh', { detail: null, isKnownToPartner: false, serverMessage: 'Nihil' }),
    )
    const said = await screen.findByText(having(words.unknownToPartner))
    expect(said.textContent).toContain(id.shell.serverSaid('Nihil'))
    expect(screen.queryByRole('button', { name: words.activate })).toBeNull()
  })
})
