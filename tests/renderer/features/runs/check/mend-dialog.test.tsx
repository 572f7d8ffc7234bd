import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import type { Output } from '#shared/ipc/contract'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { choose, openRun } from '../../../harness/run-pages'
import { sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const words = id.runCheck
const totals = sampleTotals({ ready: 1, problem: 2 })
const draft = sampleRun({ state: 'draft', totals })
const after = sampleRun({ totals: sampleTotals({ ready: 3 }) })
const button = (name: string | RegExp) => screen.findByRole('button', { name })

type Code = Row['problems'][number]['code']
const wrong = (field: string, code: Code, rest: Partial<Row> = {}) =>
  sampleRow({ position: 1, state: 'problem', problems: [{ field, code }], ...rest })

/** A run at the card of its only row with a problem. */
const openProblem = (row: Row, prepare?: (main: MainDouble) => void, run: Run = draft) =>
  openRun(run, [sampleRow(), row], prepare)

describe('mending all alike', () => {
  const lineOf = (text: string, count: number, rows = [{ rowNumber: 3 }]) => ({
    text,
    count,
    rows,
  })
  const openMend = async (
    row: Row,
    texts: Output<'runs:problem-texts'>['texts'],
    prepare?: (main: MainDouble) => void,
    run?: Run,
  ) => {
    const rows = texts.reduce((sum, { count }) => sum + count, 0)
    const page = await openProblem(
      row,
      (main) => {
        main.answer('runs:problem-texts', { texts, different: texts.length, rows })
        prepare?.(main)
      },
      run,
    )
    await page.operator.click(await button(words.fixAlike))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText(words.fill.lead(rows, texts.length))
    return { ...page, dialog }
  }
  const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const types = [lineOf('Toko Kelontong', 26), lineOf('grosir/eceran', 17), lineOf('TOTAL', 1)]
  const typeRow = wrong('userType', 'type-unknown', { values: { userType: 'Toko Kelontong' } })

  it('lists what the cells say, in how many rows and which, before anything is written', async () => {
    const { main, dialog } = await openMend(typeRow, [
      lineOf('Toko Kelontong', 26, [{ rowNumber: 3 }, { rowNumber: 9 }]),
      lineOf('', 2, [{ rowNumber: 5 }, { rowNumber: 6 }]),
    ])
    dialog.getByText('“Toko Kelontong”')
    dialog.getByText(words.fill.rows(26, words.fill.andMore('3, 9', 24)))
    dialog.getByText(words.emptyCell)
    dialog.getByText(words.fill.rows(2, '5, 6'))
    const asked = { runId: 1, field: 'userType', problem: 'type-unknown' }
    expect(main.inputsOf('runs:problem-texts')).toEqual([asked])
    const write = dialog.getByRole('button', { name: words.fill.confirm(0) })
    expect(write.hasAttribute('disabled')).toBe(true)
  })

  it('writes each value to the rows that say its text, and leaves the others alone', async () => {
    const { main, operator, dialog } = await openMend(typeRow, types, ({ answer }) => {
      answer('runs:fill', { run: after, changed: 26 })
    })
    await choose(operator, words.fill.valueFor('“Toko Kelontong”'), id.runColumns.userTypes['0'])
    await operator.click(dialog.getByRole('button', { name: words.fill.confirm(26) }))
    await screen.findByText(words.fill.changed(26))
    await isClosed()
    const values = [{ text: 'Toko Kelontong', value: '0' }]
    const asked = { runId: 1, field: 'userType', problem: 'type-unknown', values }
    expect(main.inputsOf('runs:fill')).toEqual([asked])
  })

  it('suggests what is likely, and writes it only once it is taken', async () => {
    const { main, operator, dialog } = await openMend(
      typeRow,
      [...types, lineOf('Agen', 3)],
      ({ answer }) => {
        answer('runs:fill', { run: after, changed: 29 })
      },
    )
    await operator.click(dialog.getByRole('button', { name: words.fill.takeAll(2) }))
    await operator.click(dialog.getByRole('button', { name: words.fill.confirm(29) }))
    await isClosed()
    expect(main.inputsOf('runs:fill')[0]?.values).toEqual([
      { text: 'Toko Kelontong', value: '0' },
      { text: 'Agen', value: '1' },
    ])
  })

  it('leads to the rows that say a text', async () => {
    const { main, operator, dialog } = await openMend(typeRow, types)
    await operator.click(dialog.getByRole('button', { name: words.fill.show(17) }))
    await isClosed()
    const filter = { field: 'userType', problem: 'type-unknown', text: 'grosir/eceran' }
    await waitFor(() =>
      expect(main.inputsOf('runs:rows').map((asked) => asked.filter)).toContainEqual(filter),
    )
    const name = `${words.problemNames['type-unknown']}: “grosir/eceran”`
    expect(screen.getByRole('radio', { name })).toHaveProperty('checked', true)
  })

  it.each(['same-email-differs', 'same-invoice'] as const)(
    'is not offered where no two rows may have one value, which leads on: %s',
    async (code) => {
      const twin = sampleRow({ position: 2, values: { storeName: 'Toko Kembar' } })
      const { main, operator } = await openRun(draft, [sampleRow(), wrong('email', code), twin])
      main.answer('runs:next-sharing', 2)
      await operator.click(await button(words.nextSharing))
      expect(screen.queryByRole('button', { name: words.fixAlike })).toBeNull()
      await waitFor(() =>
        expect(main.inputsOf('runs:next-sharing')).toEqual([{ runId: 1, position: 1 }]),
      )
    },
  )

  it('offers the packets there are', async () => {
    const { operator } = await openMend(
      wrong('packet', 'packet-unknown', { values: { packet: '3 bulanan' } }),
      [lineOf('3 bulanan', 2)],
      ({ answer }) => {
        const packets = [
          { id: '3', code: '3B', description: '3 Bulan', typeId: '1', isTrial: false },
        ] as never
        answer('activation:hints', { packets, gateways: [], methods: [], lastOfPacket: {} })
      },
      sampleRun({ kind: 'activate', state: 'draft', totals }),
    )
    await choose(operator, words.fill.valueFor('“3 bulanan”'), '3 Bulan')
    await button(words.fill.confirm(2))
  })

  it('hides a password while it is typed', async () => {
    const row = wrong('password', 'password-missing', { hasPassword: false })
    const { dialog } = await openMend(row, [lineOf('', 2)])
    const field = dialog.getByLabelText(words.fill.valueFor(words.fill.hidden))
    expect(field.getAttribute('type')).toBe('password')
  })

  it('leaves all of them out instead', async () => {
    const { main, operator, dialog } = await openMend(
      wrong('address', 'required', { values: { address: '' } }),
      [lineOf('', 2)],
      (main) => {
        main.answer('runs:exclude', { run: after, changed: 2 })
      },
    )
    await operator.click(dialog.getByRole('button', { name: words.leaveOutAlike(2) }))
    await screen.findByText(words.excludedCount(2))
    await isClosed()
    const alike = { field: 'address', problem: 'required' }
    expect(main.inputsOf('runs:exclude')).toEqual([{ runId: 1, rows: alike, excluded: true }])
  })

  it('agrees for all at once that packets go without a branch', async () => {
    const { main, operator, dialog } = await openMend(
      wrong('branch', 'branch-none'),
      [lineOf('', 2)],
      ({ answer }) => answer('runs:fill', { run: { ...after, kind: 'activate' }, changed: 2 }),
      sampleRun({ kind: 'activate', state: 'draft', totals }),
    )
    const { activateAllWithout } = id.activationForm.branch
    await operator.click(dialog.getByRole('button', { name: activateAllWithout }))
    const values = [{ value: noBranch }]
    const all = { runId: 1, field: 'branch', problem: 'branch-none', values }
    await waitFor(() => expect(main.inputsOf('runs:fill')).toEqual([all]))
  })

  it('forgets what was typed when it is closed', async () => {
    const { operator, dialog } = await openMend(wrong('address', 'required'), [lineOf('', 2)])
    const label = words.fill.valueFor(words.emptyCell)
    await operator.type(dialog.getByLabelText(label), 'Jl.')
    await operator.keyboard('{Escape}')
    await isClosed()
    await operator.click(await button(words.fixAlike))
    const field = await screen.findByLabelText<HTMLInputElement>(label)
    expect(field.value).toBe('')
  })
})

describe('a suggestion', () => {
  it('is written in its row once it is taken', async () => {
    const row = wrong('email', 'email-spaces', { values: { email: 'budi @gmail.com' } })
    const { main, operator } = await openProblem(row, ({ answer }) => answer('runs:edit', after))
    await operator.click(await button(words.fill.take('budi@gmail.com')))
    await button(words.sendAll(3))
    const edit = { runId: 1, position: 1, field: 'email', value: 'budi@gmail.com' }
    expect(main.inputsOf('runs:edit')).toEqual([edit])
  })
})
