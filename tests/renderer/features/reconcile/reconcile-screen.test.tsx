import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ReconcileRow, Reconciliation } from '#shared/domain/runs/reconcile'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { answerForms, answerRun, choose, openTab } from '../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../harness/samples'
import { sampleReconcileRow, sampleReconciliation, sampleSource } from '../../harness/samples-runs'

const { start, match, result, outcomes, explained, ...words } = id.reconcile
const payments = sampleSource({
  name: 'gateway.csv',
  columns: ['invoiceCode', 'amount', null, null, null, null],
  overview: { header: ['Faktur', 'Nominal', 'HP', 'Surel', 'Sandi', 'Catatan'] },
})
const button = (name: string) => screen.findByRole('button', { name })
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

/** A file of payments that was chosen, at its columns. */
async function openColumns(prepare: (main: MainDouble) => void = () => undefined, file = payments) {
  const page = openPage((main) => {
    answerForms(main)
    main.answer('sources:choose', file)
    main.answer('sources:close', undefined)
    prepare(main)
  })
  await goToScreen(page, 'activate')
  await openTab(page.operator, id.shell.activateTabs.reconcile)
  await heading(start.title)
  await page.operator.click(await button(id.runStart.choose))
  await heading(id.runColumns.title)
  return page
}

/** The answer for that file. */
async function openResult(
  reconciliation: Reconciliation = sampleReconciliation(),
  rows: readonly ReconcileRow[] = [sampleReconcileRow()],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = await openColumns((main) => {
    main.answer('reconcile:start', reconciliation)
    main.answer('reconcile:close', undefined)
    main.answer('reconcile:rows', ({ filter }) => {
      const left = rows.filter(({ outcome }) => filter === 'all' || filter === outcome)
      return { rows: left, count: left.length }
    })
    prepare(main)
  })
  await page.operator.click(await button(match.continueTo(2)))
  await heading(result.title)
  return page
}
const group = (name: string) =>
  within(screen.getByRole('region', { name: result.cardsLabel })).getByRole('button', {
    name: new RegExp(`^${name}`),
  })

describe('the file of payments', () => {
  it('is compared by invoice and amount alone', async () => {
    const { main, operator } = await openResult()
    const { columns } = payments
    expect(main.inputsOf('reconcile:start')).toEqual([{ sourceId: 7, columns }])
    expect(main.inputsOf('sources:choose')).toEqual([{ kind: 'activate' }])
    expect(operator).toBeTruthy()
  })

  it('cannot be compared without an amount', async () => {
    const { operator } = await openColumns()
    await choose(operator, id.runColumns.columns.fieldFor('Nominal'), id.runColumns.columns.ignore)
    const hurdle = id.runColumns.blockedMissing(id.runColumns.fields.amount)
    await screen.findByText(new RegExp(hurdle))
    expect((await button(match.continueTo(2))).hasAttribute('disabled')).toBe(true)
  })

  it('comes back to its columns where it cannot be compared, and says why', async () => {
    const { operator } = await openColumns(({ refuse }) => refuse('reconcile:start', 'disk-full'))
    await operator.click(await button(match.continueTo(2)))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect((await button(match.continueTo(2))).hasAttribute('disabled')).toBe(false)
  })

  it('is let go when the operator goes back', async () => {
    const { main, operator } = await openColumns()
    await operator.click(await button(id.runColumns.back))
    await heading(start.title)
    expect(main.inputsOf('sources:close')).toEqual([{ sourceId: 7 }])
  })
})

describe('what became of the payments', () => {
  it('adds up to the file, with what no sum has beside it', async () => {
    await openResult(sampleReconciliation({ withoutAmount: 2 }))
    const ones = Array.from({ length: 9 }, () => '1').join(' + ')
    expect(screen.getByText(new RegExp(`${ones.replaceAll('+', '\\+')} = 9`))).toBeTruthy()
    expect(screen.getByText(new RegExp(result.withoutAmount(2)))).toBeTruthy()
  })

  it('is narrowed to a group, which is explained', async () => {
    const other = sampleReconcileRow({ outcome: 'refused', invoiceCode: 'INV-2', known: null })
    const { operator } = await openResult(undefined, [sampleReconcileRow(), other])
    await screen.findByText('INV-1')
    await operator.click(group(outcomes.refused))
    await screen.findByText(explained.refused)
    await waitFor(() => expect(screen.queryByText('INV-1')).toBeNull())
    expect(screen.getByText('INV-2')).toBeTruthy()
  })

  it('says that a group is empty', async () => {
    const { operator } = await openResult()
    await operator.click(group(outcomes.unreadable))
    await screen.findByText(result.empty)
  })

  it('is read again where that failed', async () => {
    const { main, operator } = await openResult(undefined, [], ({ refuse }) => {
      refuse('reconcile:rows', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('reconcile:rows', { rows: [sampleReconcileRow()], count: 1 })
    await operator.click(await button(id.shell.retry))
    await screen.findByText('INV-1')
  })

  it('tells that without dates the other direction cannot be looked up', async () => {
    await openResult()
    await screen.findByText(new RegExp(words.noDates))
    expect(screen.queryByText(outcomes['not-in-file'])).toBeNull()
  })

  it('has the other direction where there are dates', async () => {
    const days = { firstDay: noon, lastDay: noon, gateways: ['finpay195'] }
    const notInFile = { count: 3, sumRupiah: 9000, ...days }
    const { operator } = await openResult(sampleReconciliation({ notInFile }))
    await operator.click(group(outcomes['not-in-file']))
    const day = words.days(id.formats.date(noon), id.formats.date(noon))
    await screen.findByText(words.notInFile(day, 'finpay195'))
  })

  it('leads to what is in doubt only where something is', async () => {
    const { main, operator } = await openResult(undefined, undefined, ({ answer }) => {
      answer('unresolved:list', [])
    })
    expect(screen.queryByRole('button', { name: result.openUnresolved })).toBeNull()
    await operator.click(group(outcomes['in-doubt']))
    await operator.click(await button(result.openUnresolved))
    await screen.findByRole('tab', { selected: true, name: id.history.tabs.unresolved(0) })
    expect(main.inputsOf('unresolved:list')).toHaveLength(1)
  })

  it('leads from a payment to the run that activated it', async () => {
    const totals = sampleTotals({ done: 1 })
    const ended = { state: 'finished', startedAt: noon } as const
    const run = sampleRun({ id: 8, kind: 'activate', ...ended, totals })
    const { operator } = await openResult(undefined, undefined, (main) => answerRun(main, run))
    await operator.click(await screen.findByRole('gridcell', { name: 'INV-1' }))
    await operator.click(await button(result.openRun(8)))
    await heading(id.runResult.titles.finished)
  })

  it('is kept while the operator is elsewhere', async () => {
    const { main, operator } = await openResult()
    await goToScreen({ operator }, 'home')
    await goToScreen({ operator }, 'activate')
    await heading(result.title)
    expect(main.inputsOf('reconcile:close')).toEqual([])
  })
})

describe('what can be done about the payments', () => {
  const run = sampleRun({
    id: 9,
    kind: 'activate',
    state: 'draft',
    totals: sampleTotals({ ready: 1 }),
  })

  it('makes a run of those not activated, once', async () => {
    const { main, operator } = await openResult(undefined, undefined, (main) => {
      answerRun(main, run)
      main.answer('reconcile:create-run', run)
    })
    await operator.click(await button(result.makeRun(1)))
    await heading(id.runCheck.title)
    expect(main.inputsOf('reconcile:create-run')).toEqual([{ reconciliationId: 5 }])
    await operator.click(await screen.findByRole('button', { name: /Berkas/ }))
    await openTab(operator, id.shell.activateTabs.reconcile)
    await button(result.openRun(9))
    expect(screen.queryByRole('button', { name: result.makeRun(1) })).toBeNull()
  })

  it('says why no run could be made', async () => {
    const { operator } = await openResult(undefined, undefined, ({ refuse }) => {
      refuse('reconcile:create-run', 'disk-full')
    })
    await operator.click(await button(result.makeRun(1)))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(await button(result.makeRun(1))).toBeTruthy()
  })

  it('says what is to be filled in, and what waits already', async () => {
    const totals = { ...sampleReconciliation().totals }
    totals['not-activated'] = { count: 4, sumRupiah: 4000 }
    const missingFields = ['packet', 'gateway']
    const { operator } = await openResult(sampleReconciliation({ totals, missingFields }))
    await operator.click(group(outcomes['not-activated']))
    const { packet, gateway } = id.runColumns.fields
    const said = [words.waiting(3), words.toFill(`${packet}, ${gateway}`)]
    await screen.findByText([explained['not-activated'], ...said].join(' '))
  })

  it('saves what is shown', async () => {
    const { main, operator } = await openResult(undefined, undefined, ({ answer }) => {
      answer('reconcile:export', 'pencocokan.csv')
    })
    await operator.click(group(outcomes.refused))
    await operator.click(await button(result.save))
    await operator.click(await screen.findByRole('menuitem', { name: result.saveCsv }))
    await screen.findByText(result.saved('pencocokan.csv'))
    const asked = { reconciliationId: 5, filter: 'refused', format: 'csv' }
    expect(main.inputsOf('reconcile:export')).toEqual([asked])
  })

  it('compares anew with what was activated meanwhile', async () => {
    const { main, operator } = await openResult()
    main.answer('reconcile:start', sampleReconciliation({ id: 6, missing: 0 }))
    await operator.click(await button(result.again))
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Buat pekerjaan/ })).toBeNull(),
    )
    expect(main.inputsOf('reconcile:start')).toHaveLength(2)
  })

  it('lets go of the comparison for another file', async () => {
    const { main, operator } = await openResult()
    await operator.click(await button(result.another))
    await heading(start.title)
    expect(main.inputsOf('reconcile:close')).toEqual([{ reconciliationId: 5 }])
  })
})

describe('a word of a status that nobody named', () => {
  it('is asked about; the payments are compared again with the answer', async () => {
    const unknown = sampleReconciliation({ unknownWords: [{ word: 'OKE', count: 2 }] })
    const { main, operator } = await openResult(unknown, [], (main) => {
      main.answer('reconcile:name-status', sampleReconciliation({ id: 6 }))
    })
    await screen.findByText(id.reconcile.unknownStatus.title('OKE'))
    await operator.click(await button(id.runCheck.nameStatus.paid('OKE')))
    await waitFor(() =>
      expect(screen.queryByText(id.reconcile.unknownStatus.title('OKE'))).toBeNull(),
    )
    const asked = { reconciliationId: 5, word: 'OKE', meaning: 'paid' }
    expect(main.inputsOf('reconcile:name-status')).toEqual([asked])
  })

  it('says why it could not be kept, and is asked about still', async () => {
    const unknown = sampleReconciliation({ unknownWords: [{ word: 'OKE', count: 1 }] })
    const { operator } = await openResult(unknown, [], (main) => {
      main.refuse('reconcile:name-status', 'disk-full')
    })
    await operator.click(await button(id.runCheck.nameStatus.unpaid('OKE')))
    await screen.findByText(new RegExp(id.errors['disk-full'].title))
    expect(screen.getByText(id.reconcile.unknownStatus.title('OKE'))).toBeTruthy()
  })
})
