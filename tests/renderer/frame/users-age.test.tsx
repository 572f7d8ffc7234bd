import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { noChanges } from '#shared/domain/users/sync'
import { everyUser } from '#shared/domain/users/user-query'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../harness/main-double'
import { openPage } from '../harness/open-page'
import { goToScreen, having, press, stopClockAt } from '../harness/operate'
import { noon, sampleStatus } from '../harness/samples'
import { answerUsers, sampleUserRow } from '../harness/samples-users'

const words = id.sync
const { users } = id.shell
const done = { kind: 'done', at: noon, users: 20, pages: 1, changes: null } as const

async function open(
  status: Partial<Omit<Status, 'settings'>>,
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    answerUsers(main, [sampleUserRow(1)])
    prepare(main)
  }, sampleStatus(status))
  const part = await screen.findByRole('region', { name: words.label })
  return { ...page, part: within(part) }
}

describe('the age of the copy', () => {
  it('is told with how many users it has, or that there was no sync yet', async () => {
    stopClockAt(noon + 7200)
    const { part, main } = await open({ userCount: 12_480 })
    part.getByText(users.count(12_480))
    part.getByText(users.syncedAgo(id.formats.ago(noon, noon + 7200)))
    main.tell('app:status', sampleStatus({ revision: 2, userCount: 0, syncedAt: null }))
    await part.findByText(users.never)
  })

  it('is made new when asked, and tells how far that is', async () => {
    const page = await open({}, ({ hold, answer }) => {
      hold('users:sync')
      answer('users:sync', sampleStatus({ revision: 3, userCount: 21, lastSync: done }))
    })
    const { main, part } = page
    await press(page, users.sync)
    await part.findByText(users.syncing)
    const progress = { pages: 1, pageCount: 4, users: 1230, usersPerMinute: 900, secondsLeft: 120 }
    main.tell('users:sync-progress', progress)
    await part.findByText(words.read(1230))
    expect(part.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1')
    expect(part.queryByRole('button', { name: users.sync })).toBeNull()
    main.release('users:sync')
    await part.findByText(users.count(21))
    expect(part.queryByRole('progressbar')).toBeNull()
  })

  it('leaves the first sync to the screens that are about it', async () => {
    const first = { userCount: 0, syncedAt: null, isSyncing: true }
    const page = await open(first, ({ answer }) => {
      answer('history:list', [])
      answer('history:count', 0)
    })
    await screen.findByText(words.copying)
    expect(screen.getAllByRole('progressbar')).toHaveLength(1)
    await goToScreen(page, 'history')
    await waitFor(() => expect(page.part.getByRole('progressbar')).toBeTruthy())
  })

  it('shows a sync that main began by itself, and stops it when asked', async () => {
    const page = await open({ isSyncing: true }, ({ answer }) =>
      answer(
        'users:cancel-sync',
        sampleStatus({ revision: 2, lastSync: { kind: 'cancelled', at: noon } }),
      ),
    )
    await press(page, words.cancel)
    await page.part.findByText(words.cancelled)
    expect(page.main.inputsOf('users:cancel-sync')).toHaveLength(1)
    page.main.answer('users:sync', sampleStatus({ revision: 3, lastSync: done }))
    await press(page, words.resume)
    await waitFor(() => expect(page.part.queryByText(words.cancelled)).toBeNull())
  })
})

describe('what the last sync brought', () => {
  it('is the way to those users', async () => {
    const changes = { ...noChanges, new: 12, vanished: 3 }
    const page = await open({ lastSync: { ...done, changes } })
    const text = [words.changes.new(12), words.changes.vanished(3)].join(', ')
    await press(page, words.showChanges(text))
    await waitFor(() =>
      expect(page.main.inputsOf('users:page').at(-1)?.filter).toEqual({
        ...everyUser,
        changes: ['new', 'vanished'],
      }),
    )
  })

  it('is said to be nothing, and leads nowhere', async () => {
    const { part } = await open({ lastSync: { ...done, changes: noChanges } })
    part.getByText(words.noChanges)
    expect(part.queryByRole('button', { name: having(words.noChanges) })).toBeNull()
  })

  it('leads to records that were odd, and counts those that could not be kept', async () => {
    const page = await open({ lastSync: { ...done, odd: 4, withoutId: 2 } })
    page.part.getByText(words.withoutId(2))
    await press(page, words.odd(4))
    await waitFor(() =>
      expect(page.main.inputsOf('users:page').at(-1)?.filter).toEqual({ ...everyUser, odd: true }),
    )
  })

  it('lets shops go that are no longer listed only when told to, and just so many', async () => {
    const page = await open({ lastSync: { ...done, aside: 40 } }, ({ answer }) =>
      answer('users:accept-vanished', sampleStatus({ revision: 2, lastSync: done })),
    )
    page.part.getByText(words.aside.text(40))
    await press(page, words.aside.accept)
    await waitFor(() =>
      expect(page.main.inputsOf('users:accept-vanished')).toEqual([{ count: 40 }]),
    )
    await waitFor(() => expect(page.part.queryByText(words.aside.text(40))).toBeNull())
  })
})

describe('a sync that failed', () => {
  const failed = {
    kind: 'failed',
    at: noon,
    code: 'server-refused',
    serverMessage: 'Tutup',
  } as const

  it('is told beside the age with the words of the service, and can be tried again', async () => {
    const page = await open({ lastSync: failed }, ({ answer }) =>
      answer('users:sync', sampleStatus({ revision: 2, lastSync: done })),
    )
    const said = [
      words.failed(id.errors['server-refused'].title),
      id.shell.serverSaid('Tutup'),
    ].join(' ')
    page.part.getByText(said)
    await press(page, id.shell.retry)
    await waitFor(() => expect(page.part.queryByText(said)).toBeNull())
  })

  it('is told once: not in a toast as well where the status tells it', async () => {
    const page = await open({}, ({ refuse }) => refuse('users:sync', 'server-refused'))
    page.main.answer('app:status', sampleStatus({ revision: 2, lastSync: failed }))
    await press(page, users.sync)
    await page.part.findByText(having(words.failed(id.errors['server-refused'].title)))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('is told in a toast where the status does not tell it', async () => {
    const page = await open({}, ({ refuse }) => refuse('users:sync', 'another-run-active'))
    await press(page, users.sync)
    await screen.findByText(id.errors['another-run-active'].title)
    expect(page.part.queryByText(having('Sinkronisasi gagal'))).toBeNull()
  })

  it('for want of a connection is told by the notice alone', async () => {
    const { part } = await open({
      connection: 'offline',
      lastSync: { ...failed, code: 'server-unreachable' },
    })
    await screen.findByText(id.shell.offlineNotice.title)
    expect(part.queryByRole('button', { name: id.shell.retry })).toBeNull()
  })

  it('by a list that was too short keeps the copy, and says how short it was', async () => {
    const { part } = await open({ lastSync: { kind: 'too-short', at: noon, users: 3 } })
    part.getByText(words.tooShort(3))
    part.getByText(users.count(20))
  })
})
