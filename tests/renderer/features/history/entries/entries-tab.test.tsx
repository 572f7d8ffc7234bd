import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type HistoryEntry, historyEntrySchema, wholeHistory } from '#shared/domain/history'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { noon } from '../../../harness/samples'

const words = id.history

function sampleEntry(n: number, rest: Partial<HistoryEntry> = {}): HistoryEntry {
  return historyEntrySchema.parse({
    id: n,
    at: noon - n,
    actor: 'budi',
    kind: 'register',
    outcome: 'done',
    email: `toko${n}@contoh.co.id`,
    storeName: `Toko ${n}`,
    registrationId: `REG-${n}`,
    ...rest,
  })
}

/** Main's answers about these entries, the newest first, as pages of two hundred. */
function answerEntries({ answer }: MainDouble, entries: readonly HistoryEntry[]): void {
  const left = (search: string) =>
    entries.filter(({ storeName }) =>
      (storeName ?? '').toLowerCase().includes(search.toLowerCase()),
    )
  answer('history:list', ({ filter, before }) =>
    left(filter?.search ?? '')
      .filter((entry) => before === null || entry.id > before)
      .slice(0, 200),
  )
  answer('history:count', ({ filter }) => left(filter?.search ?? '').length)
}

async function openHistory(
  entries: readonly HistoryEntry[],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    answerEntries(main, entries)
    prepare(main)
  })
  await page.operator.click(await screen.findByRole('button', { name: id.shell.screens.history }))
  await screen.findByRole('heading', { name: id.shell.screens.history })
  return page
}

describe('what was done', () => {
  it('is listed, the newest first, with who did it', async () => {
    await openHistory([sampleEntry(1), sampleEntry(2)])
    await screen.findByText('toko1@contoh.co.id')
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => textContent?.includes('Toko 1'))).toEqual([true, false])
    expect(screen.getAllByText('budi')).toHaveLength(2)
  })

  it('says that there is nothing yet', async () => {
    await openHistory([])
    await screen.findByText(words.empty.title)
  })

  it('says that it cannot be read, and is read again when asked', async () => {
    const { main, operator } = await openHistory([], ({ refuse }) =>
      refuse('history:list', 'unexpected'),
    )
    const retry = await screen.findByRole('button', { name: id.shell.retry })
    answerEntries(main, [sampleEntry(1)])
    await operator.click(retry)
    await screen.findByText('toko1@contoh.co.id')
  })

  it('is narrowed by what is typed, and says where that leaves nothing', async () => {
    const { main, operator } = await openHistory([sampleEntry(1), sampleEntry(2)])
    await screen.findByText('toko2@contoh.co.id')
    const search = screen.getByLabelText(words.filters.search)
    await operator.type(search, 'toko 1')
    await waitFor(() => expect(screen.queryByText('toko2@contoh.co.id')).toBeNull())
    expect(main.inputsOf('history:list').at(-1)?.filter).toEqual({
      ...wholeHistory,
      search: 'toko 1',
    })
    await operator.type(search, '99')
    await screen.findByText(words.noMatch.title)
  })

  it('keeps what narrows it while another screen is up', async () => {
    const { operator } = await openHistory([sampleEntry(1), sampleEntry(2)])
    await operator.type(screen.getByLabelText(words.filters.search), 'toko 1')
    await operator.click(screen.getByRole('button', { name: id.shell.screens.home }))
    await screen.findByRole('heading', { name: id.home.title })
    await operator.click(screen.getByRole('button', { name: id.shell.screens.history }))
    expect((await screen.findByLabelText<HTMLInputElement>(words.filters.search)).value).toBe(
      'toko 1',
    )
  })

  it('shows all of an entry beside the list once it is chosen', async () => {
    const entry = sampleEntry(1, { serverMessage: 'Email sudah terdaftar', outcome: 'refused' })
    const { operator } = await openHistory([entry])
    await operator.click(await screen.findByRole('gridcell', { name: 'toko1@contoh.co.id' }))
    await screen.findByRole('heading', { name: words.detail.title(1) })
    await operator.click(screen.getByRole('button', { name: id.shell.close }))
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: words.detail.title(1) })).toBeNull(),
    )
  })
})

describe('the chain of history', () => {
  const broken = { kind: 'broken', checkedAt: noon, entryId: 7, problem: 'changed' } as const

  it('is told everywhere where it is broken, but on its own screen', async () => {
    const { operator } = openPage((main) => {
      main.answer('history:proof', broken)
      answerEntries(main, [])
    })
    await screen.findByText(words.chain.broken(7))
    const ways = screen.getAllByRole('button', { name: id.shell.screens.history })
    // The notice leads there too, beside the sidebar.
    expect(ways).toHaveLength(2)
    await operator.click(ways[1] ?? document.body)
    await screen.findByRole('heading', { name: id.shell.screens.history })
    expect(screen.getAllByRole('button', { name: id.shell.screens.history })).toHaveLength(1)
  })

  it('is told once main found it broken while the page is open', async () => {
    const { main } = openPage()
    await screen.findByRole('heading', { name: id.home.title })
    expect(screen.queryByText(words.chain.broken(7))).toBeNull()
    main.tell('history:proof', broken)
    await screen.findByText(words.chain.broken(7))
  })
})
