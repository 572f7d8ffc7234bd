import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openRun } from '../../../harness/run-pages'
import { sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow } from '../../../harness/samples-runs'

const words = id.runCheck.block
const rows = [0, 1, 2].map((position) =>
  sampleRow({
    position,
    state: position === 2 ? 'done' : 'ready',
    values: { storeName: `Toko ${position}`, address: `Jl. ${position}`, userType: '0' },
  }),
)
const run = sampleRun({ totals: sampleTotals({ ready: 2, done: 1 }) })

async function openAt(name: string, prepare?: (main: MainDouble) => void) {
  const page = await openRun(run, rows, (main) => {
    main.answer('runs:edit-block', { run, changed: 1 })
    prepare?.(main)
  })
  await page.operator.click(await screen.findByRole('gridcell', { name }))
  return page
}

/** Presses keys with Shift held, as one who chooses a block. */
async function extend(operator: UserEvent, keys: string) {
  await operator.keyboard(`{Shift>}${keys}{/Shift}`)
}

function paste(text: string) {
  fireEvent.paste(document, { clipboardData: { getData: () => text } })
}

function copied(kind: 'copy' | 'cut') {
  const data = new Map<string, string>()
  fireEvent[kind](document, {
    clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
  })
  return data
}

describe('a block of cells', () => {
  it('is pasted once what it would change was seen', async () => {
    const { main, operator } = await openAt('Toko 0')
    paste('A\tGrosir\r\nB\tRetail\r\n')
    const dialog = within(await screen.findByRole('dialog', { name: words.title }))
    await dialog.findByText(words.lead(3, 2))
    dialog.getByText('“Toko 1”')
    expect(main.inputsOf('runs:edit-block')).toEqual([])
    await operator.click(dialog.getByRole('button', { name: words.confirm(3) }))
    await screen.findByText(words.changed(3))
    expect(main.inputsOf('runs:edit-block')).toEqual([
      {
        runId: 1,
        cells: [
          { position: 0, field: 'storeName', value: 'A' },
          { position: 0, field: 'userType', value: 'Grosir' },
          { position: 1, field: 'storeName', value: 'B' },
        ],
      },
    ])
  })

  it('is not pasted where nobody says so, and says what it would leave', async () => {
    const { main, operator } = await openAt('Toko 1')
    paste('A\r\nB\r\nC\r\n')
    const dialog = within(await screen.findByRole('dialog', { name: words.title }))
    await dialog.findByText(words.kept(1))
    dialog.getByText(words.rowsBeyond(1))
    await operator.click(dialog.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(main.inputsOf('runs:edit-block')).toEqual([])
  })

  it('is filled down from its first row', async () => {
    const { main, operator } = await openAt('Jl. 0')
    await extend(operator, '{ArrowDown}')
    await operator.keyboard('{Control>}d{/Control}')
    await screen.findByText(words.changed(1))
    const cells = [{ position: 1, field: 'address', value: 'Jl. 0' }]
    expect(main.inputsOf('runs:edit-block')).toEqual([{ runId: 1, cells }])
  })

  it('is emptied by one key', async () => {
    const { main, operator } = await openAt('Toko 0')
    await extend(operator, '{ArrowDown}{ArrowRight}')
    await operator.keyboard('{Delete}')
    await screen.findByText(words.changed(4))
    expect(main.inputsOf('runs:edit-block')[0]?.cells.map(({ value }) => value)).toEqual([
      ...['', '', '', ''],
    ])
  })

  it('is copied as text and as a table, and marked as chosen', async () => {
    const { operator } = await openAt('Toko 0')
    await extend(operator, '{ArrowDown}{ArrowRight}')
    const chosen = screen
      .getAllByRole('gridcell')
      .filter((cell) => cell.getAttribute('aria-selected') === 'true')
    expect(chosen.map(({ textContent }) => textContent)).toEqual([
      ...['Toko 0', 'Retail', 'Toko 1', 'Retail'],
    ])
    const data = copied('copy')
    expect(data.get('text/plain')).toBe('Toko 0\tRetail\r\nToko 1\tRetail\r\n')
    expect(data.get('text/html')).toContain('<table>')
    await screen.findByText(id.shell.copying.done(2))
  })

  it('is cut: copied, then emptied', async () => {
    const { main, operator } = await openAt('Jl. 0')
    await extend(operator, '{ArrowDown}')
    expect(copied('cut').get('text/plain')).toBe('Jl. 0\r\nJl. 1\r\n')
    await screen.findByText(words.changed(2))
    expect(main.inputsOf('runs:edit-block')).toHaveLength(1)
  })

  it('is given up by Escape; the menu of its cells does what the keys do', async () => {
    const { main, operator } = await openAt('Jl. 0', ({ answer }) => {
      answer('app:cell-menu', 'clear')
    })
    await extend(operator, '{ArrowDown}')
    await operator.keyboard('{Escape}')
    expect(copied('copy').get('text/plain')).toBe('Jl. 0')
    await extend(operator, '{ArrowDown}')
    fireEvent.contextMenu(screen.getByRole('gridcell', { name: 'Jl. 1' }))
    await screen.findByText(words.changed(2))
    expect(main.inputsOf('app:cell-menu')[0]).toMatchObject({ canWrite: true })
  })

  it('of what was not changed is written nowhere', async () => {
    const { main, operator } = await openAt('Toko 0')
    await operator.keyboard('{ArrowRight}')
    await extend(operator, '{ArrowDown}')
    await operator.keyboard('{Control>}d{/Control}')
    await screen.findByText(words.nothing)
    expect(main.inputsOf('runs:edit-block')).toEqual([])
  })
})

describe('looking for a text', () => {
  const find = id.runCheck.find
  const places = [
    { offset: 0, position: 0, field: 'address' },
    { offset: 1, position: 1, field: 'address' },
  ]
  const openFind = async (prepare?: (main: MainDouble) => void) => {
    const page = await openAt('Toko 0', (main) => {
      main.answer('runs:find-text', { count: 2, places })
      prepare?.(main)
    })
    await page.operator.keyboard('{Control>}f{/Control}')
    await page.operator.type(await screen.findByRole('textbox', { name: find.text }), 'jl.')
    await screen.findByText(find.count('', '2'))
    return page
  }

  it('goes from cell to cell that has it, forth and back, and ends with Escape', async () => {
    const { main, operator } = await openFind()
    expect(main.inputsOf('runs:find-text')).toEqual([{ runId: 1, filter: 'all', text: 'jl.' }])
    await operator.keyboard('{Enter}')
    await screen.findByText(find.count('1', '2'))
    await operator.keyboard('{Enter}{Enter}{Shift>}{Enter}{/Shift}')
    await screen.findByText(find.count('2', '2'))
    await operator.keyboard('{Escape}')
    expect(screen.queryByRole('textbox', { name: find.text })).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')))
  })

  it('begins by the menu too', async () => {
    const { main } = await openAt('Toko 0')
    main.tell('app:menu', 'find')
    await screen.findByRole('textbox', { name: find.text })
  })

  it('replaces in the cell it is on, and then in all', async () => {
    const { main, operator } = await openFind(({ answer }) => {
      answer('runs:edit', run)
      answer('runs:replace-text', { run, changed: 2 })
    })
    await operator.keyboard('{Enter}')
    await screen.findByText(find.count('1', '2'))
    await operator.type(screen.getByRole('textbox', { name: find.replacement }), 'Gang')
    await operator.click(screen.getByRole('button', { name: find.replace }))
    const edit = { runId: 1, position: 0, field: 'address', value: 'Gang 0' }
    await waitFor(() => expect(main.inputsOf('runs:edit')).toEqual([edit]))
    await operator.click(screen.getByRole('button', { name: find.replaceAll }))
    await screen.findByText(find.replaced(2))
    const asked = { runId: 1, filter: 'all', text: 'jl.', replacement: 'Gang' }
    expect(main.inputsOf('runs:replace-text')).toEqual([asked])
  })
})
