import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type HistoryEntry, wholeHistory } from '#shared/domain/history'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { goToScreen, having, press } from '../../../harness/operate'
import { noon, sampleStatus } from '../../../harness/samples'
import { sampleEntry } from '../../../harness/samples-history'

const words = id.history

function answerHistory({ answer }: MainDouble, entries: readonly HistoryEntry[]): void {
  answer('history:list', ({ before }) =>
    entries.filter((entry) => before === null || entry.id < before).slice(0, 200),
  )
  answer('history:count', entries.length)
}

async function openHistory(
  entries: readonly HistoryEntry[],
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    answerHistory(main, entries)
    prepare(main)
  }, status)
  await goToScreen(page, 'history')
  return page
}

const filtersAsked = ({ inputsOf }: MainDouble) =>
  inputsOf('history:list').map(({ filter }) => filter)

describe('the list of what was done', () => {
  it('says that it loads, then shows what came and how much it is', async () => {
    const { main } = await openHistory([sampleEntry(2), sampleEntry(1)], ({ hold }) => {
      hold('history:list')
      hold('history:count')
    })
    await waitFor(() => expect(screen.getAllByText(id.shell.loading).length).toBeGreaterThan(1))
    main.release('history:list')
    main.release('history:count')
    await screen.findByRole('gridcell', { name: 'Toko 2' })
    await screen.findByText(words.count(2))
    expect(screen.queryByText(id.shell.loading)).toBeNull()
  })

  it('numbers its rows, and keeps what the service said apart from all else', async () => {
    const entry = { ...sampleEntry(41), serverMessage: null, details: { mode: 'practice' } }
    await openHistory([{ ...entry, kind: 'sign-in', email: null }])
    await screen.findByRole('gridcell', { name: '41' })
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent?.trim())
    const cells = screen.getAllByRole('gridcell').map((cell) => cell.textContent)
    const cellOf = (name: string) => cells[heads.findIndex((head) => head?.startsWith(name))]
    expect(cellOf(words.columns.serverMessage)).toBe('')
    expect(cellOf(words.columns.details)).toBe(`${words.details.mode}: ${words.values.practice}`)
  })

  it('says what failed, and reads again when asked', async () => {
    const page = await openHistory([sampleEntry(1)], ({ refuse }) =>
      refuse('history:list', 'ledger-damaged'),
    )
    await screen.findByText(`${id.errors['ledger-damaged'].title}.`)
    answerHistory(page.main, [sampleEntry(1)])
    await press(page, id.shell.retry)
    await screen.findByRole('gridcell', { name: 'Toko 1' })
  })

  it('says that nothing was done yet, and has no file to give of it', async () => {
    await openHistory([])
    await screen.findByText(words.empty.title)
    const save = screen.getByRole<HTMLButtonElement>('button', { name: words.export.label })
    await waitFor(() => expect(save.disabled).toBe(true))
    expect(screen.queryByText(words.noMatch.title)).toBeNull()
  })

  it('tells a search without a match from a history without entries', async () => {
    const { operator } = await openHistory([])
    await operator.type(screen.getByLabelText(words.filters.search), 'melati')
    await screen.findByText(words.noMatch.title)
    expect(screen.queryByText(words.empty.title)).toBeNull()
  })

  it('asks for older entries by the last one it has, when they come into sight', async () => {
    const entries = Array.from({ length: 230 }, (_, n) => sampleEntry(230 - n))
    const { main } = await openHistory(entries)
    await screen.findByRole('gridcell', { name: 'Toko 230' })
    expect(main.inputsOf('history:list').map(({ before }) => before)).toEqual([null])
    fireEvent.scroll(screen.getByRole('grid'), { target: { scrollTop: 190 * 32 } })
    await waitFor(() =>
      expect(main.inputsOf('history:list').map(({ before }) => before)).toEqual([null, 31]),
    )
    await waitFor(() =>
      expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(230 + 1)),
    )
  })

  it('calls what was only looked up found or not found', async () => {
    await openHistory([
      sampleEntry(2, { kind: 'check', outcome: 'refused' }),
      sampleEntry(1, { outcome: 'refused' }),
    ])
    const tagOf = async (kind: string) => {
      const row = (await screen.findByRole('gridcell', { name: kind })).closest('[role=row]')
      return row?.textContent
    }
    expect(await tagOf(words.kinds.check)).toContain(id.runTexts.check.results.states.refused)
    expect(await tagOf(words.kinds.register)).toContain(words.outcomes.refused)
  })

  it('says why, where the server said nothing', async () => {
    await openHistory([
      sampleEntry(3, { serverMessage: 'Email sudah dipakai', details: { reason: 'lain' } }),
      sampleEntry(2, { kind: 'decision', details: { reason: 'Sudah ditelepon' } }),
      sampleEntry(1, { outcome: 'unknown', details: { cause: 'timeout' } }),
    ])
    await screen.findByRole('gridcell', { name: 'Email sudah dipakai' })
    expect(
      screen.getByRole('gridcell', { name: `${words.details.reason}: Sudah ditelepon` }),
    ).toBeTruthy()
    expect(screen.getByRole('gridcell', { name: having(id.results.causes.timeout) })).toBeTruthy()
    expect(screen.queryByRole('gridcell', { name: 'lain' })).toBeNull()
  })

  it('masks addresses where the operator wants that', async () => {
    const status = sampleStatus({ settings: { maskPersonal: true } })
    await openHistory([sampleEntry(1)], undefined, status)
    await screen.findByRole('gridcell', { name: 't***@c***.id' })
    expect(document.body.textContent).not.toContain('toko1@contoh.co.id')
  })

  it('speaks English where the settings say so', async () => {
    const page = openPage(
      (main) => answerHistory(main, [sampleEntry(1)]),
      sampleStatus({ settings: { language: 'en' } }),
    )
    await press(page, en.shell.screens.history)
    await screen.findByRole('gridcell', { name: en.history.kinds.register })
    expect(screen.getByText(en.history.count(1))).toBeTruthy()
  })
})

describe('the filters of what was done', () => {
  it('ask for what is searched for, and keep it while another screen is up', async () => {
    const page = await openHistory([sampleEntry(1)])
    await page.operator.type(screen.getByLabelText(words.filters.search), 'INV-7')
    await waitFor(() =>
      expect(filtersAsked(page.main).at(-1)).toEqual({ ...wholeHistory, search: 'INV-7' }),
    )
    await goToScreen(page, 'home')
    await screen.findByRole('heading', { name: id.home.title })
    await goToScreen(page, 'history')
    const field = await screen.findByLabelText<HTMLInputElement>(words.filters.search)
    expect(field.value).toBe('INV-7')
  })

  it('are searched with Ctrl+F, marked where they are found, and searched no more after Escape', async () => {
    const { operator } = await openHistory([sampleEntry(1)])
    await screen.findByRole('gridcell', { name: 'Toko 1' })
    await operator.keyboard('{Control>}f{/Control}toko')
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('Toko'))
    await operator.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('mark')).toBeNull())
  })

  it('take outcomes as alternatives, and let one go again', async () => {
    const page = await openHistory([sampleEntry(1)])
    const group = screen.getByRole('toolbar', { name: words.filters.outcomes })
    const chip = (name: string) => within(group).getByRole('button', { name })
    await page.operator.click(chip(words.outcomes.unknown))
    await page.operator.click(chip(words.outcomes.refused))
    await waitFor(() =>
      expect(filtersAsked(page.main).at(-1)?.outcomes).toEqual(['refused', 'unknown']),
    )
    await page.operator.click(chip(words.outcomes.unknown))
    await waitFor(() => expect(filtersAsked(page.main).at(-1)?.outcomes).toEqual(['refused']))
  })

  it('take kinds at once, name each, and let all go together', async () => {
    const page = await openHistory([sampleEntry(1)])
    await press(page, words.filters.kinds)
    await page.operator.click(await screen.findByRole('checkbox', { name: words.kinds.check }))
    await page.operator.click(screen.getByRole('checkbox', { name: words.kinds.export }))
    await waitFor(() => expect(filtersAsked(page.main).at(-1)?.kinds).toEqual(['check', 'export']))
    await page.operator.keyboard('{Escape}')
    await press(page, words.filters.off(words.kinds.check))
    await waitFor(() => expect(filtersAsked(page.main).at(-1)?.kinds).toEqual(['export']))
    await press(page, words.filters.clear)
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: words.filters.clear })).toBeNull(),
    )
    expect(screen.queryByRole('button', { name: words.filters.off(words.kinds.export) })).toBeNull()
  })

  it('take whole days of Jakarta, the last one included', async () => {
    const page = await openHistory([sampleEntry(1)])
    await press(page, words.filters.dates)
    const { from, to, apply } = id.users.filters
    await page.operator.type(await screen.findByLabelText(from), '20/11/2026')
    await page.operator.type(screen.getByLabelText(to), '20/11/2026')
    await press(page, apply)
    const midnight = noon - 12 * 3600
    await waitFor(() =>
      expect(filtersAsked(page.main).at(-1)).toMatchObject({
        from: midnight,
        before: midnight + 86_400,
      }),
    )
    // The fields close; what they said stays in view.
    expect(screen.queryByLabelText(from)).toBeNull()
  })

  it('refuse days that are none, and days in the wrong order', async () => {
    const page = await openHistory([sampleEntry(1)])
    await press(page, words.filters.dates)
    const { from, to, apply, dayError, daysOrder } = id.users.filters
    await page.operator.type(await screen.findByLabelText(from), '31/02/2026')
    await press(page, apply)
    await screen.findByText(dayError)
    await page.operator.clear(screen.getByLabelText(from))
    await page.operator.type(screen.getByLabelText(from), '20/11/2026')
    await page.operator.type(screen.getByLabelText(to), '19/11/2026')
    await screen.findByText(daysOrder)
    expect(filtersAsked(page.main).every((filter) => filter?.from === null)).toBe(true)
  })
})

describe('the file of what was done', () => {
  it.each(['xlsx', 'csv'] as const)('holds what is listed, as %s, and is named', async (format) => {
    const page = await openHistory([sampleEntry(1)], ({ answer }) =>
      answer('history:export', `riwayat.${format}`),
    )
    await page.operator.type(screen.getByLabelText(words.filters.search), 'a')
    await screen.findByText(words.count(1))
    await press(page, words.export.label)
    await page.operator.click(await screen.findByRole('menuitem', { name: words.export[format] }))
    await screen.findByText(words.export.saved(`riwayat.${format}`))
    const filter = { ...wholeHistory, search: 'a' }
    expect(page.main.inputsOf('history:export')).toEqual([{ filter, format }])
  })

  it('is told of only where it was written, and why where it could not be', async () => {
    const page = await openHistory([sampleEntry(1)], ({ answer }) => answer('history:export', null))
    const save = async () => {
      await press(page, words.export.label)
      await page.operator.click(await screen.findByRole('menuitem', { name: words.export.csv }))
    }
    await screen.findByText(words.count(1))
    await save()
    await waitFor(() => expect(page.main.inputsOf('history:export')).toHaveLength(1))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    page.main.refuse('history:export', 'file-locked')
    await save()
    await screen.findByText(id.errors['file-locked'].title)
  })
})
