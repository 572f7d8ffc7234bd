import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { goToScreen } from '../../../harness/operate'
import { choose } from '../../../harness/run-pages'
import { sampleSource } from '../../../harness/samples-runs'
import { forAll, isBlocked, openColumns, words } from './columns-page'

describe('what stands in the way of reading the rows', () => {
  it('is named: a field that no column has', async () => {
    const { operator } = await openColumns()
    expect(isBlocked()).toBe(true)
    const hurdle = words.blockedMissing(words.fields.address)
    expect(screen.getByText(`${words.blocked} ${hurdle}.`)).toBeTruthy()
    await operator.type(forAll('address'), 'Jl. Melati 2')
    expect(isBlocked()).toBe(false)
    expect(screen.queryByText(new RegExp(words.blocked))).toBeNull()
  })

  it('is not removed by spaces', async () => {
    const { operator } = await openColumns()
    await operator.type(forAll('address'), '   ')
    expect(isBlocked()).toBe(true)
  })

  it('is named: two columns for one field, until one is let go', async () => {
    const { operator } = await openColumns()
    await choose(operator, words.columns.fieldFor('Catatan'), words.fields.storeName)
    await screen.findByText(words.columns.conflictTitle(words.fields.storeName))
    expect(screen.getByText(words.columns.conflict('“Nama”, “Catatan”'))).toBeTruthy()
    await choose(operator, words.columns.fieldFor('Catatan'), words.fields.address)
    await waitFor(() => expect(isBlocked()).toBe(false))
    expect(screen.queryByText(words.columns.conflictTitle(words.fields.storeName))).toBeNull()
  })

  it('is a sheet with nothing below its header', async () => {
    const columns = ['storeName', 'userType', 'phone', 'email', 'password', 'address']
    await openColumns(sampleSource({ columns, overview: { preview: [], warnings: ['no-rows'] } }))
    expect(isBlocked(words.continueTo(0))).toBe(true)
    expect(screen.getByText(words.preview.empty)).toBeTruthy()
    expect(screen.getByText(words.warnings['no-rows'])).toBeTruthy()
  })

  it('is never a password: it may come row by row', async () => {
    const columns = ['storeName', 'userType', 'phone', 'email', null, 'address']
    const { operator } = await openColumns(sampleSource({ columns }))
    expect(isBlocked()).toBe(false)
    await operator.type(forAll('password'), 'abc')
    await screen.findByText(words.missing.passwordShort)
    await operator.type(forAll('password'), 'def')
    expect(screen.queryByText(words.missing.passwordShort)).toBeNull()
  })

  it('is only what activations cannot do without: a branch is not among it', async () => {
    const columns = ['user', null, null, 'invoiceCode', 'amount', 'gateway']
    await openColumns(sampleSource({ columns }), undefined, 'activate')
    const { packet, method, paymentDate } = words.fields
    const hurdle = words.blockedMissing([packet, method, paymentDate].join(', '))
    expect(screen.getByText(`${words.blocked} ${hurdle}.`)).toBeTruthy()
  })
})

describe('the columns of a file', () => {
  it('never show what is used as a password', async () => {
    await openColumns()
    expect(screen.queryByText('rahasia1')).toBeNull()
    expect(screen.getAllByText('••••••')).toHaveLength(2)
    expect(screen.getByText(words.columns.hidden)).toBeTruthy()
  })

  it('hide a column as soon as it is used as the password', async () => {
    const columns = ['storeName', 'userType', 'phone', 'email', null, null]
    const { operator } = await openColumns(sampleSource({ columns }))
    expect(screen.getByText('rahasia1 · rahasia2')).toBeTruthy()
    await choose(operator, words.columns.fieldFor('Sandi'), words.fields.password)
    await waitFor(() => expect(screen.queryByText(/rahasia/)).toBeNull())
  })

  it('say what they hold, by place where they have no header', async () => {
    const header = ['Nama', 'Jenis', 'HP', 'Surel', 'Sandi', ' ']
    const preview = [['Toko Maju', 'Retail', '0812', 'maju@contoh.co.id', 'rahasia1', '']]
    await openColumns(sampleSource({ overview: { header, preview } }))
    const row = screen.getByRole('row', { name: /^Kolom 6/ })
    expect(within(row).getByText(words.columns.noSample)).toBeTruthy()
  })

  it('may be used as what a results file has besides', async () => {
    const columns = ['storeName', 'userType', 'phone', 'email', 'password', 'result']
    const { operator } = await openColumns(sampleSource({ columns }))
    await operator.click(
      screen.getByRole('button', { name: new RegExp(words.columns.fieldFor('Catatan')) }),
    )
    expect(await screen.findByRole('option', { name: words.fields.result })).toBeTruthy()
  })

  it('are kept as they were matched while the operator is elsewhere', async () => {
    const { main, operator } = await openColumns()
    await choose(operator, words.columns.fieldFor('Catatan'), words.columns.ignore)
    await goToScreen({ operator }, 'home')
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    await goToScreen({ operator }, 'register')
    await screen.findByRole('heading', { level: 1, name: words.title })
    expect(main.inputsOf('sources:close')).toEqual([])
  })
})

describe('how a file is read', () => {
  it('is asked of main anew with the other choices kept', async () => {
    const { main, operator } = await openColumns()
    const read = sampleSource({
      overview: { separator: ';', header: ['Nama;HP'], preview: [['a']] },
    })
    main.answer('sources:inspect', { ...read, columns: ['storeName'] })
    await choose(operator, words.reading.separator, words.reading.separators[';'])
    await screen.findByRole('rowheader', { name: 'Nama;HP' })
    const options = { encoding: 'utf-8' as const, separator: ';' as const }
    expect(main.inputsOf('sources:inspect')).toEqual([{ sourceId: 7, options }])
  })

  it('is not gone on from while it is read anew', async () => {
    const columns = ['storeName', 'userType', 'phone', 'email', 'password', 'address']
    const source = sampleSource({ columns })
    const { main, operator } = await openColumns(source, ({ answer, hold }) => {
      answer('sources:inspect', source)
      hold('sources:inspect')
    })
    await choose(operator, words.reading.encoding, words.reading.encodings['windows-1252'])
    await screen.findByText(words.reading.again)
    expect(isBlocked()).toBe(true)
    main.release('sources:inspect')
    await waitFor(() => expect(isBlocked()).toBe(false))
  })

  it('keeps what is matched where it failed, and says why', async () => {
    const { operator } = await openColumns(undefined, ({ refuse }) => {
      refuse('sources:inspect', 'file-no-header', { line: '3' })
    })
    await choose(operator, words.reading.headerRow, '3')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(id.errors['file-no-header'].title)
    expect(screen.getByRole('rowheader', { name: 'Nama' })).toBeTruthy()
    await operator.click(within(alert).getByRole('button', { name: id.shell.dismiss }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers sheets for a workbook, and neither encoding nor separator', async () => {
    const overview = { format: 'xlsx', encoding: null, separator: null } as const
    const source = sampleSource({ overview: { ...overview, sheets: ['A', 'B'], sheet: 'A' } })
    const { main, operator } = await openColumns(source, ({ answer }) => {
      answer('sources:inspect', source)
    })
    expect(screen.queryByText(words.reading.encoding)).toBeNull()
    expect(screen.queryByText(words.reading.separator)).toBeNull()
    await choose(operator, words.reading.sheet, 'B')
    await waitFor(() =>
      expect(main.inputsOf('sources:inspect')).toEqual([
        { sourceId: 7, options: { sheet: 'B', also: [] } },
      ]),
    )
  })
})

describe('leaving the columns', () => {
  it('lets go of the file', async () => {
    const { main, operator } = await openColumns()
    await operator.click(screen.getByRole('button', { name: words.back }))
    await screen.findByText(id.runStart.dropTitle)
    expect(main.inputsOf('sources:close')).toEqual([{ sourceId: 7 }])
  })

  it('lets go of the one file when another is opened from there', async () => {
    const { main, operator } = await openColumns()
    main.answer('sources:choose', sampleSource({ sourceId: 8, name: 'lain.csv' }))
    await operator.keyboard('{Control>}o{/Control}')
    await screen.findByText(words.subtitle('lain.csv', words.rows(2)))
    expect(main.inputsOf('sources:close')).toEqual([{ sourceId: 7 }])
  })
})

describe('what else the file holds', () => {
  it('is told: other sheets with rows, and columns that are known and not used', async () => {
    await openColumns(
      sampleSource({
        columns: ['storeName', 'userType', 'phone', 'email', 'password', null],
        others: [null, null, null, null, null, 'fee'],
        overview: { alike: ['Cabang', 'Lama'] },
      }),
    )
    expect(screen.getByText(words.alikeSheets('“Cabang”, “Lama”'))).toBeTruthy()
    expect(screen.getByText(words.others.fee)).toBeTruthy()
  })

  it('is read with the rows that the sheet hides, where that is wished', async () => {
    const source = sampleSource({ overview: { format: 'xlsx', hiddenRows: 'skip' } })
    const { main, operator } = await openColumns(source, (double) => {
      double.answer('sources:inspect', source)
    })
    await operator.click(screen.getByRole('switch', { name: words.reading.hidden }))
    await waitFor(() =>
      expect(main.inputsOf('sources:inspect')).toMatchObject([{ options: { hidden: 'include' } }]),
    )
  })

  it('says nothing of hidden rows where there are none', async () => {
    await openColumns()
    expect(screen.queryByRole('switch', { name: words.reading.hidden })).toBeNull()
  })
})
