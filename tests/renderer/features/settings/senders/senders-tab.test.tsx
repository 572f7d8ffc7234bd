import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Output } from '#shared/ipc/contract'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { factOf, goToScreen, having, press } from '../../../harness/operate'
import { openTab } from '../../../harness/run-pages'
import { noon } from '../../../harness/samples'

type Known = Output<'senders:list'>
const { senders: words, shell } = id

const rina = {
  id: 4,
  kind: 'register' as const,
  name: 'Bu Rina',
  columns: [{ title: 'nama', field: 'storeName' }],
  options: { headerRow: 3, separator: ';' as const },
  defaults: { userType: '1' },
  usedAt: noon,
  words: [{ field: 'userType', word: 'Warung A', value: '0' }],
}
const statuses = [{ gateway: '', word: 'ok bayar', meaning: 'paid' as const }]

async function openSenders(known: Known, prepare: (main: MainDouble) => void = () => undefined) {
  const page = openPage((main) => {
    main.answer('senders:list', known)
    prepare(main)
  })
  await goToScreen(page, 'settings')
  await openTab(page.operator, words.tab)
  return page
}

describe('what is remembered of senders', () => {
  it('is nothing at first', async () => {
    await openSenders({ senders: [], statuses: [] })
    await screen.findByText(words.none.title)
  })

  it('is shown with what was chosen and what words mean', async () => {
    await openSenders({ senders: [rina], statuses })
    const panel = await screen.findByRole('region', { name: 'Bu Rina' })
    expect(factOf(words.kind, panel)).toBe(id.history.kinds.register)
    expect(factOf(words.columns, panel)).toBe('nama → Nama toko')
    expect(factOf(words.reading, panel)).toBe('Pemisah kolom: Titik koma ( ; ) · Baris judul: 3')
    expect(factOf(words.defaults, panel)).toBe('Jenis → Grosir')
    within(panel).getByText('Jenis: Warung A → Retail')
    screen.getByText('ok bayar · tanpa gateway → sudah dibayar')
  })

  it('gets another name, never an empty one', async () => {
    const page = await openSenders({ senders: [rina], statuses: [] }, ({ answer }) => {
      answer('senders:rename', undefined)
    })
    await press(page, words.rename.label)
    const field = await screen.findByLabelText(words.rename.field)
    await page.operator.clear(field)
    expect(screen.getByRole('button', { name: words.rename.save }).hasAttribute('disabled')).toBe(
      true,
    )
    await page.operator.type(field, 'Bu Rina Cimahi')
    await press(page, words.rename.save)
    await waitFor(() =>
      expect(page.main.inputsOf('senders:rename')).toEqual([
        { senderId: 4, name: 'Bu Rina Cimahi' },
      ]),
    )
    await waitFor(() => expect(screen.queryByLabelText(words.rename.field)).toBeNull())
    await waitFor(() => expect(page.main.inputsOf('senders:list').length).toBeGreaterThan(1))
  })

  it('is forgotten word by word, or whole after a question', async () => {
    const page = await openSenders({ senders: [rina], statuses }, ({ answer }) => {
      answer('senders:forget', undefined)
      answer('senders:forget-word', undefined)
      answer('senders:forget-status', undefined)
    })
    await press(page, words.forget.word('Warung A'))
    await press(page, words.forget.word('ok bayar'))
    await press(page, words.forget.label)
    const dialog = await screen.findByRole('alertdialog', { name: words.forget.title('Bu Rina') })
    expect(page.main.inputsOf('senders:forget')).toEqual([])
    await page.operator.click(within(dialog).getByRole('button', { name: shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    await press(page, words.forget.label)
    const again = await screen.findByRole('alertdialog')
    await page.operator.click(within(again).getByRole('button', { name: words.forget.label }))
    await waitFor(() => expect(page.main.inputsOf('senders:forget')).toEqual([{ senderId: 4 }]))
    expect(page.main.inputsOf('senders:forget-word')).toEqual([
      { senderId: 4, field: 'userType', word: 'Warung A' },
    ])
    expect(page.main.inputsOf('senders:forget-status')).toEqual([{ gateway: '', word: 'ok bayar' }])
  })

  it('says so where it cannot be read, and is read again when asked', async () => {
    const page = await openSenders({ senders: [], statuses: [] }, ({ refuse }) => {
      refuse('senders:list', 'unexpected')
    })
    page.main.answer('senders:list', { senders: [rina], statuses: [] })
    await press(page, having(shell.retry))
    await screen.findByRole('region', { name: 'Bu Rina' })
  })
})
