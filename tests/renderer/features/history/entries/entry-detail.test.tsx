import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type HistoryEntry, wholeHistory } from '#shared/domain/history'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { chooseFromMenu, factOf, goToScreen, press } from '../../../harness/operate'
import { sampleRun, sampleStatus } from '../../../harness/samples'
import { answerRun, sampleEntry } from '../../../harness/samples-history'
import {
  answerDetail,
  answerUsers,
  sampleDetail,
  sampleUserRow,
} from '../../../harness/samples-users'

const words = id.history

/** Opens the one entry there is. */
async function openEntry(
  entry: HistoryEntry,
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    main.answer('history:list', [entry])
    main.answer('history:count', 1)
    main.answer('runs:find', sampleRun())
    prepare(main)
  }, status)
  await goToScreen(page, 'history')
  await page.operator.click(await screen.findByRole('gridcell', { name: words.kinds[entry.kind] }))
  await screen.findByRole('heading', { name: words.detail.title(entry.id) })
  return page
}

const button = (name: string) => screen.queryByRole('button', { name })

describe('one thing that was done', () => {
  it('tells all that is on record about it, and nothing of what is not', async () => {
    await openEntry(
      sampleEntry(5, {
        kind: 'activate',
        serverMessage: 'Berhasil',
        durationMs: 1234,
        details: { amountRupiah: 600_000, invoiceCode: 'INV-77', packetName: null },
      }),
    )
    expect(factOf(words.columns.sourceName)).toBe('toko.csv · baris 6')
    expect(factOf(words.columns.serverMessage)).toBe('“Berhasil”')
    expect(factOf(words.columns.duration)).toBe('1.234')
    expect(factOf(words.details.amountRupiah)).toBe('600.000')
    expect(factOf(words.details.invoiceCode)).toBe('INV-77')
    expect(screen.queryByText(words.details.packetName, { selector: 'dt' })).toBeNull()
  })

  it.each([
    [{ knownBy: 'answer' }, words.values.answer],
    [{ knownBy: 'answer', cause: 'connect-failed' }, words.values.neverLeft],
    [{ knownBy: 'answer', cause: 'timeout' }, words.values.noAnswer],
    [{ knownBy: 'answer', cause: 'user-in-doubt' }, words.values.ownRecord],
    [{ knownBy: 'answer', cause: 'server-error' }, words.values.answer],
  ])('does not call an answer what never came: %j', async (details, said) => {
    await openEntry(sampleEntry(5, { details }))
    expect(factOf(words.details.knownBy)).toBe(said)
  })

  it('closes with Escape, from the list and from within, and leaves the keyboard in the list', async () => {
    const { operator } = await openEntry(sampleEntry(5))
    const title = words.detail.title(5)
    await operator.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('heading', { name: title })).toBeNull())
    await operator.keyboard('{ArrowRight}')
    await screen.findByRole('heading', { name: title })
    screen.getByRole('button', { name: id.shell.close }).focus()
    await operator.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('heading', { name: title })).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('grid'))
  })

  it('leads to nobody and nothing where it is about neither a run nor a user', async () => {
    await openEntry(
      sampleEntry(5, { kind: 'sign-in', runId: null, registrationId: null, email: null }),
    )
    expect(button(words.detail.openRun)).toBeNull()
    expect(button(words.detail.openUser)).toBeNull()
    expect(button(words.detail.person)).toBeNull()
    expect(button(words.detail.exportPerson)).toBeNull()
  })

  it('opens the run where its kind of work is done', async () => {
    const page = await openEntry(sampleEntry(5), (main) =>
      answerRun(main, sampleRun({ kind: 'activate' })),
    )
    await waitFor(() =>
      expect(button(words.detail.openRun)?.getAttribute('aria-disabled')).not.toBe('true'),
    )
    await press(page, words.detail.openRun)
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.activate })
    expect(page.main.inputsOf('runs:find').at(-1)).toEqual({ runId: 1 })
  })

  it('opens the user with what the copy has of it', async () => {
    const page = await openEntry(sampleEntry(1), (main) => {
      answerUsers(main, [sampleUserRow(1)])
      main.answer('users:find', sampleDetail())
      main.answer('users:refresh', {
        detail: sampleDetail(),
        isKnownToPartner: true,
        serverMessage: '',
      })
    })
    await press(page, words.detail.openUser)
    await screen.findByRole('complementary', { name: id.users.detail.label('Toko 1') })
    expect(page.main.inputsOf('users:find').at(-1)).toEqual({ registrationId: 'REG-1' })
  })

  it('narrows the list to all about that person, by id or e-mail, and says so', async () => {
    const page = await openEntry(sampleEntry(5))
    await press(page, words.detail.person)
    const user = { registrationId: 'REG-5', email: 'toko5@contoh.co.id' }
    await waitFor(() =>
      expect(page.main.inputsOf('history:list').at(-1)?.filter).toEqual({ ...wholeHistory, user }),
    )
    await press(page, words.filters.off(words.filters.person('toko5@contoh.co.id')))
    await waitFor(() => expect(button(words.filters.clear)).toBeNull())
  })

  it('writes a file of all about that person, whatever narrows the list', async () => {
    const page = await openEntry(sampleEntry(5), ({ answer }) =>
      answer('history:export', 'riwayat-toko5.csv'),
    )
    await page.operator.type(screen.getByLabelText(words.filters.search), 'x')
    await screen.findByRole('heading', { name: words.detail.title(5) })
    await chooseFromMenu(page, words.detail.exportPerson, words.export.csv)
    await screen.findByText(words.export.saved('riwayat-toko5.csv'))
    const user = { registrationId: 'REG-5', email: 'toko5@contoh.co.id' }
    expect(page.main.inputsOf('history:export')).toEqual([
      { filter: { ...wholeHistory, user }, format: 'csv' },
    ])
  })

  it('masks the address where the operator wants that, also in the chip of its person', async () => {
    const status = sampleStatus({ settings: { maskPersonal: true } })
    const page = await openEntry(sampleEntry(5), undefined, status)
    expect(factOf(words.columns.email)).toBe('t***@c***.id')
    await press(page, words.detail.person)
    await screen.findByRole('button', {
      name: words.filters.off(words.filters.person('t***@c***.id')),
    })
    expect(document.body.textContent).not.toContain('toko5@contoh.co.id')
  })

  it('is closed by its cross, and leaves the list', async () => {
    const page = await openEntry(sampleEntry(5))
    await press(page, id.shell.close)
    expect(screen.queryByRole('heading', { name: words.detail.title(5) })).toBeNull()
    expect(screen.getByRole('grid', { name: words.gridLabel })).toBeTruthy()
  })
})

describe('what was done about one user, beside its detail', () => {
  async function openUserWith(entries: readonly HistoryEntry[], isMasked = false) {
    const page = openPage((main) => {
      answerUsers(main, [sampleUserRow(1)])
      answerDetail(main, sampleDetail({ isMasked }))
      main.answer('history:list', [...entries])
      main.answer('history:count', entries.length)
    })
    await goToScreen(page, 'users')
    await page.operator.click(await screen.findByRole('gridcell', { name: 'Toko 1' }))
    return page
  }

  it('says that it is nothing, and leads nowhere', async () => {
    await openUserWith([])
    await screen.findByText(words.ofUser.none)
    expect(button(words.ofUser.all)).toBeNull()
  })

  it('is the latest five, and leads to all of it', async () => {
    const page = await openUserWith(Array.from({ length: 7 }, (_, n) => sampleEntry(9 - n)))
    const section = await screen.findByRole('region', { name: words.ofUser.title })
    expect(section.querySelectorAll('li')).toHaveLength(5)
    await press(page, words.ofUser.all)
    const user = { registrationId: 'REG-1', email: 'toko1@contoh.co.id' }
    await screen.findByRole('grid', { name: words.gridLabel })
    expect(page.main.inputsOf('history:list').at(-1)?.filter?.user).toEqual(user)
  })

  it('is asked for by the id alone where the address is masked', async () => {
    const { main } = await openUserWith([], true)
    await screen.findByText(words.ofUser.none)
    expect(main.inputsOf('history:list').at(-1)?.filter?.user).toEqual({
      registrationId: 'REG-1',
      email: null,
    })
  })
})
