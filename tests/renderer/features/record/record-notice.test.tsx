import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RecordNotice } from '#shared/domain/record'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { answerForms, answerRun } from '../../harness/run-pages'
import { noon, sampleRun, sampleStatus } from '../../harness/samples'

const words = id.record.notice
const statusWith = (notice: RecordNotice | null, revision = 1) =>
  sampleStatus({ revision, record: { trouble: null, notice } })
const open = (notice: RecordNotice, prepare?: (main: MainDouble) => void) =>
  openPage(prepare, statusWith(notice))
const button = (name: string) => screen.findByRole('button', { name })
const restored: RecordNotice = { kind: 'restored', madeAt: noon, keptAs: 'ledger-damaged.db' }

describe('what became of the record of work', () => {
  it('is told with where the old one is kept, until that is dismissed', async () => {
    const { main, operator } = open(restored, ({ answer }) => {
      answer('record:dismiss-notice', statusWith(null, 2))
    })
    await screen.findByText(words.restored(id.formats.dateTime(noon)))
    const kept = `${words.restoredBody} ${words.keptAs('ledger-damaged.db')}`
    expect(screen.getByText(kept)).toBeTruthy()
    await operator.click(await button(id.shell.dismiss))
    await waitFor(() => expect(screen.queryByText(kept)).toBeNull())
    expect(main.inputsOf('record:dismiss-notice')).toHaveLength(1)
  })

  it('says that nothing was to be kept', async () => {
    open({ kind: 'started-new', keptAs: null })
    await screen.findByText(words.startedNew)
    expect(screen.getByText(words.nothingKept)).toBeTruthy()
  })

  it('stays where main does not let it be dismissed', async () => {
    const { operator } = open(restored, ({ refuse }) => {
      refuse('record:dismiss-notice', 'disk-full')
    })
    await operator.click(await button(id.shell.dismiss))
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByText(words.restored(id.formats.dateTime(noon)))).toBeTruthy()
  })

  it('comes while the console is open: damage that was found leads to the choice', async () => {
    const trouble = { mode: 'practice', problem: 'damaged', copies: [], folder: '/c' } as const
    const { main, operator } = openPage(({ answer }) => {
      const record = { trouble: { ...trouble, copies: [] }, notice: null }
      answer('record:close-damaged', sampleStatus({ revision: 3, record }))
    })
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    act(() => main.tell('app:status', statusWith({ kind: 'damage-found' }, 2)))
    await screen.findByText(words.damageFound)
    await operator.click(await button(words.choose))
    await screen.findByRole('heading', { level: 1, name: id.record.titles.damaged })
  })
})

describe('rows that are no longer as they were written', () => {
  const row = {
    runId: 4,
    runName: 'toko.csv',
    kind: 'register',
    position: 0,
    rowNumber: 2,
  } as const
  const rows = Array.from({ length: 5 }, (_, n) => ({ ...row, rowNumber: n + 2 }))
  const changed: RecordNotice = { kind: 'rows-changed', mode: 'practice', total: 9, rows }
  const one: RecordNotice = { ...changed, total: 1, rows: [row] }
  const place = (n: number) => words.changedRow('toko.csv', n)

  it('are named, three of them, and the others counted', async () => {
    open(changed)
    await screen.findByText(words.rowsChanged([2, 3, 4].map(place).join(', '), 6))
  })

  it('are led to', async () => {
    const { main, operator } = open(one, (main) => {
      answerForms(main)
      answerRun(main, sampleRun({ id: 4 }))
    })
    await operator.click(await button(words.openList))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
    expect(main.inputsOf('runs:find')).toEqual([{ runId: 4 }])
  })

  it('count as they are only when a person agrees to each that is named', async () => {
    const { main, operator } = open(one, ({ answer }) => {
      answer('record:accept-rows', statusWith(null, 2))
    })
    await operator.click(await button(words.checked))
    const dialog = within(await screen.findByRole('alertdialog', { name: words.checkedAsk }))
    expect(dialog.getByText(words.checkedBody(place(2)))).toBeTruthy()
    expect(main.inputsOf('record:accept-rows')).toEqual([])
    await operator.click(dialog.getByRole('button', { name: words.checkedConfirm }))
    await waitFor(() => expect(screen.queryByText(words.rowsChanged(place(2), 0))).toBeNull())
    expect(main.inputsOf('record:accept-rows')).toHaveLength(1)
  })

  it('stay as they are when that is called off', async () => {
    const { main, operator } = open(one)
    await operator.click(await button(words.checked))
    await operator.click(await button(words.checkedCancel))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('record:accept-rows')).toEqual([])
  })
})
