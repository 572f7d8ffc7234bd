import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerRun, openRun } from '../../../harness/run-pages'
import { sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const words = id.runCheck
const { fields } = id.runColumns

const short = sampleRow({
  position: 1,
  state: 'problem',
  values: { phone: '0812' },
  problems: [{ field: 'phone', code: 'phone-too-short' }],
})
const nameless = sampleRow({
  position: 2,
  state: 'problem',
  values: { storeName: '' },
  problems: [{ field: 'storeName', code: 'required' }],
})
const rows = [sampleRow(), short, nameless]
const draft = sampleRun({ state: 'draft', totals: sampleTotals({ ready: 1, problem: 2 }) })
const titleOf = (row: typeof short) => {
  const [problem] = row.problems
  if (problem === undefined) throw new Error('The row has no problem')
  const value = row.values[problem.field] ?? ''
  // A notice quotes what is wrong, where there is something.
  const quoted = value === '' ? '' : `: “${value}”`
  const name = problem.field === 'phone' ? fields.phone : fields.storeName
  return `${id.problems[problem.code].title(name)}${quoted}.`
}
const button = (name: string) => screen.getByRole('button', { name })
const grid = () => screen.findByRole('grid', { name: words.gridLabel })

describe('the rows that are checked', () => {
  it('are waited for, and read again where that failed', async () => {
    const { main, operator } = await openRun(sampleRun(), [sampleRow()], ({ refuse }) => {
      refuse('runs:rows', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(screen.queryByRole('grid')).toBeNull()
    answerRun(main, sampleRun(), [sampleRow()])
    await operator.click(button(id.shell.retry))
    await screen.findByText('Toko Maju 0')
  })

  it('say of a filter that nothing is left', async () => {
    const { operator } = await openRun(sampleRun(), [sampleRow()])
    await operator.click(await screen.findByRole('radio', { name: /^Dilewati/ }))
    await screen.findByText(words.emptyFilter)
  })

  it('are narrowed to what is chosen, with how many there are', async () => {
    const { main, operator } = await openRun(draft, rows)
    const chip = await screen.findByRole('radio', { name: `${words.filters.problem} 2` })
    await operator.click(chip)
    await waitFor(() => expect(screen.queryByText('Toko Maju 0')).toBeNull())
    expect(main.inputsOf('runs:rows').map(({ filter }) => filter)).toContain('problem')
  })

  it('are counted once each among what is not sent', async () => {
    const run = sampleRun({
      totals: sampleTotals({ ready: 1, excluded: 9 }),
      counts: { repaired: 0, already: 4, setAside: 2, hidden: 0, closed: 1 },
    })
    await openRun(run, [sampleRow()])
    for (const [name, count] of [
      [words.filters.already, 4],
      [words.filters['set-aside'], 2],
      [words.filters['left-out'], 2],
      [words.filters.closed, 1],
    ]) {
      expect(await screen.findByRole('radio', { name: `${name} ${count}` })).toBeTruthy()
    }
  })

  it('offer the refused ones only where there are some', async () => {
    await openRun(sampleRun(), [sampleRow()])
    await grid()
    expect(screen.queryByRole('radio', { name: new RegExp(words.filters.refused) })).toBeNull()
  })

  it('never hold a password that can be read', async () => {
    await openRun(sampleRun(), [sampleRow(), sampleRow({ position: 1, hasPassword: false })])
    await screen.findByText(words.hasPassword)
    expect(screen.getByText(words.noPassword)).toBeTruthy()
  })

  it('tell what stood there before it was mended, and that a cell is wrong', async () => {
    const repairs = [
      { field: 'phone', code: 'phone-zero-restored' as const, before: '81234567890' },
    ]
    await openRun(draft, [sampleRow({ repairs }), short])
    await screen.findByText(`, ${words.wasBefore('81234567890')}`)
    const cell = await screen.findByRole('gridcell', { name: '0812' })
    expect(cell.getAttribute('aria-invalid')).toBe('true')
  })

  it('say the type of a shop in words', async () => {
    await openRun(sampleRun(), [sampleRow({ values: { userType: '1' } })])
    await screen.findByRole('gridcell', { name: id.runColumns.userTypes['1'] })
  })
})

describe('the way from problem to problem', () => {
  it('begins with the first as the step opens', async () => {
    await openRun(draft, rows)
    await screen.findByText(titleOf(short))
  })

  it('goes on and back by buttons and by keys, around the end', async () => {
    const { operator } = await openRun(draft, rows)
    await screen.findByText(titleOf(short))
    await operator.click(button(words.nextProblem))
    await screen.findByText(titleOf(nameless))
    await operator.keyboard('{F8}')
    await screen.findByText(titleOf(short))
    await operator.keyboard('{Shift>}{F8}{/Shift}')
    await screen.findByText(titleOf(nameless))
  })

  it('leaves a filter that shows no problem', async () => {
    const { main, operator } = await openRun(draft, rows)
    await operator.click(await screen.findByRole('radio', { name: /^Dilewati/ }))
    await screen.findByText(words.emptyFilter)
    main.tell('app:menu', 'next-problem')
    await screen.findByText(titleOf(short))
    const chosen = screen.getByRole('radio', { name: `${words.filters.problem} 2` })
    expect(chosen).toHaveProperty('checked', true)
  })

  it('is closed where nothing is wrong', async () => {
    await openRun(sampleRun(), [sampleRow()])
    await screen.findByText(words.allGood)
    expect(screen.getByText(words.allGoodBody(2))).toBeTruthy()
    expect(button(words.nextProblem).hasAttribute('disabled')).toBe(true)
  })

  it('says why the next could not be found', async () => {
    await openRun(draft, rows, ({ refuse }) => refuse('runs:next-problem', 'disk-full'))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(screen.getByText(id.runStart.runs.summary.toFix(2))).toBeTruthy()
  })
})

describe('mending a cell', () => {
  const mended = sampleRun({
    totals: sampleTotals({ ready: 2, problem: 1 }),
    canUndo: true,
  })

  it('sends what was typed for the row and the field, and shows the run as it is then', async () => {
    const { main, operator } = await openRun(draft, rows, ({ answer }) => {
      answer('runs:edit', mended)
    })
    await screen.findByText(titleOf(short))
    await operator.dblClick(screen.getByRole('gridcell', { name: '0812' }))
    const editor = await screen.findByRole('textbox', { name: fields.phone })
    await operator.clear(editor)
    await operator.type(editor, '081200001111{Enter}')
    await screen.findByRole('button', { name: words.sendAll(2) })
    const value = '081200001111'
    expect(main.inputsOf('runs:edit')).toEqual([{ runId: 1, position: 1, field: 'phone', value }])
    expect(button(words.undo).hasAttribute('disabled')).toBe(false)
  })

  it('sends nothing where the cell is left as it was, or given up', async () => {
    const { main, operator } = await openRun(draft, rows)
    await screen.findByText(titleOf(short))
    await operator.dblClick(screen.getByRole('gridcell', { name: '0812' }))
    await operator.type(await screen.findByRole('textbox'), '{Enter}')
    await operator.dblClick(screen.getByRole('gridcell', { name: '0812' }))
    await operator.type(await screen.findByRole('textbox'), '99{Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect(main.inputsOf('runs:edit')).toEqual([])
  })

  it('hides a new password while it is typed', async () => {
    const { main, operator } = await openRun(sampleRun(), [sampleRow()], ({ answer }) => {
      answer('runs:edit', sampleRun())
    })
    await operator.dblClick(await screen.findByText(words.hasPassword))
    const editor = await screen.findByLabelText(words.typeNewPassword)
    expect(editor.getAttribute('type')).toBe('password')
    await operator.type(editor, 'baru123{Enter}')
    const edit = { runId: 1, position: 0, field: 'password', value: 'baru123' }
    await waitFor(() => expect(main.inputsOf('runs:edit')).toEqual([edit]))
    expect(screen.queryByText('baru123')).toBeNull()
  })

  it('is not possible in a row that was sent', async () => {
    const sent = sampleRow({ state: 'done', sentAt: 1, registrationId: 'REG1' })
    const run = sampleRun({
      state: 'paused',
      startedAt: 1,
      totals: sampleTotals({ done: 1, problem: 1 }),
    })
    const { operator } = await openRun(run, [sent, short])
    await operator.click(await screen.findByRole('button', { name: id.runSend.fixRows }))
    await grid()
    await operator.dblClick(await screen.findByText('maju0@contoh.co.id'))
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('says what kept it from being written, until that is dismissed', async () => {
    const { operator } = await openRun(draft, rows, ({ refuse }) => {
      refuse('runs:edit', 'disk-full')
    })
    await screen.findByText(titleOf(short))
    await operator.dblClick(screen.getByRole('gridcell', { name: '0812' }))
    await operator.type(await screen.findByRole('textbox'), '34567{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(id.errors['disk-full'].title)
    await operator.click(within(alert).getByRole('button', { name: id.shell.dismiss }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is undone and done again by button, key and menu where there is something', async () => {
    const run = sampleRun({ canUndo: true, canRedo: true })
    const { main, operator } = await openRun(run, [sampleRow()], ({ answer }) => {
      answer('runs:undo', run)
      answer('runs:redo', run)
    })
    await grid()
    await operator.click(button(words.undo))
    await waitFor(() => expect(main.inputsOf('runs:undo')).toHaveLength(1))
    await waitFor(() => expect(button(words.redo).hasAttribute('disabled')).toBe(false))
    await operator.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(main.inputsOf('runs:redo')).toHaveLength(1))
    await waitFor(() => expect(button(words.redo).hasAttribute('disabled')).toBe(false))
    main.tell('app:menu', 'undo')
    await waitFor(() => expect(main.inputsOf('runs:undo')).toHaveLength(2))
  })

  it('has nothing to undo at first', async () => {
    const { main, operator } = await openRun(sampleRun(), [sampleRow()])
    await grid()
    expect(button(words.undo).hasAttribute('disabled')).toBe(true)
    await operator.keyboard('{Control>}z{/Control}')
    expect(main.inputsOf('runs:undo')).toEqual([])
  })

  it('is followed when main says that the run changed', async () => {
    const { main } = await openRun(draft, rows)
    await screen.findByText(titleOf(short))
    const [ready] = rows
    answerRun(main, sampleRun({ totals: sampleTotals({ ready: 3 }) }), ready ? [ready] : [])
    act(() => main.tell('runs:changed', { runId: 1 }))
    await screen.findByRole('button', { name: words.sendAll(3) })
  })
})

describe('rows that the file sets aside', () => {
  const counts = { repaired: 0, already: 0, setAside: 3, hidden: 2, closed: 0 }
  const totals = sampleTotals({ ready: 1, excluded: 3 })
  const run = sampleRun({ state: 'draft', totals, counts })

  it('are counted beside the others, and the hidden ones come in at one press', async () => {
    const hidden = sampleRow({ position: 1, state: 'excluded', conflict: { kind: 'hidden' } })
    const after = sampleRun({ totals: sampleTotals({ ready: 3, excluded: 1 }) })
    const { main, operator } = await openRun(run, [sampleRow(), hidden], (main) => {
      main.answer('runs:exclude', { run: after, changed: 2 })
    })
    await screen.findByRole('radio', { name: `${words.filters['set-aside']} 3` })
    expect(screen.getByText(words.hidden.title(2))).toBeTruthy()
    await operator.click(button(words.hidden.include))
    await waitFor(() => expect(screen.queryByText(words.hidden.title(2))).toBeNull())
    const rows = { setAside: 'hidden' }
    expect(main.inputsOf('runs:exclude')).toEqual([{ runId: 1, rows, excluded: false }])
  })

  it('are not spoken of where there are none', async () => {
    await openRun(sampleRun(), [sampleRow()])
    await grid()
    expect(screen.queryByRole('button', { name: words.hidden.include })).toBeNull()
    expect(screen.queryByRole('radio', { name: new RegExp(words.filters['set-aside']) })).toBeNull()
  })
})
