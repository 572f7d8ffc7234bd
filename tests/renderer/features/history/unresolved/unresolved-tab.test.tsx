import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UnresolvedRow } from '#shared/domain/history'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { factOf, goToScreen, having, press } from '../../../harness/operate'
import { noon, sampleRun, sampleStatus } from '../../../harness/samples'
import { answerRun, sampleActivationDoubt, sampleDoubt } from '../../../harness/samples-history'

const words = id.history.unresolved

async function openUnresolved(
  rows: readonly UnresolvedRow[],
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    main.answer('history:list', [])
    main.answer('history:count', 0)
    main.answer('unresolved:count', { all: rows.length, forPerson: rows.length })
    main.answer('unresolved:list', [...rows])
    prepare(main)
  }, status)
  await goToScreen(page, 'history')
  const name = id.history.tabs.unresolved(rows.length)
  await page.operator.click(await screen.findByRole('tab', { name }))
  return page
}

async function openRow(
  row: UnresolvedRow,
  prepare?: (main: MainDouble) => void,
  status = sampleStatus(),
) {
  const page = await openUnresolved([row], prepare, status)
  await page.operator.click(await screen.findByRole('gridcell', { name: 'Toko Melati' }))
  await screen.findByRole('heading', { name: 'Toko Melati' })
  return page
}

const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)

describe('the rows in doubt', () => {
  it('are said to load, and that there are none', async () => {
    const { main } = await openUnresolved([], ({ hold }) => hold('unresolved:list'))
    await screen.findByText(id.shell.loading)
    main.release('unresolved:list')
    await screen.findByText(words.empty.title)
    expect(screen.queryByText(words.intro)).toBeNull()
  })

  it('are read again when asked, where they could not be', async () => {
    const page = await openUnresolved([sampleDoubt()], ({ refuse }) =>
      refuse('unresolved:list', 'disk-full'),
    )
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    page.main.answer('unresolved:list', [sampleDoubt()])
    await press(page, id.shell.retry)
    await screen.findByText(words.intro)
  })

  it('show what was read of users only where one of them activates something', async () => {
    await openUnresolved([sampleDoubt()])
    await screen.findByRole('gridcell', { name: 'Toko Melati' })
    expect(headings()).not.toContain(words.columns.before)
  })

  it('tell of an activation what was there, what was sent, and for which invoice', async () => {
    await openUnresolved([sampleActivationDoubt()])
    await screen.findByRole('gridcell', { name: having('12 Bulan · INV-77') })
    expect(headings()).toContain(words.columns.before)
    expect(screen.getByRole('gridcell', { name: having('6 Bulan') })).toBeTruthy()
  })

  it('say why they are in doubt, when they were sent, and that they were looked for', async () => {
    await openUnresolved([sampleDoubt({ missedAt: noon + 60 })])
    const known = [
      id.results.causes.timeout,
      words.sentAt(id.formats.dateTime(noon)),
      words.missedAt(id.formats.dateTime(noon + 60)),
    ]
    await screen.findByRole('gridcell', { name: known.join('; ') })
  })

  it.each<[string, Partial<UnresolvedRow>, string]>([
    [
      'at work',
      { isRunning: true, runState: 'running', nextCheckAt: noon },
      words.next.lookAt(id.formats.time(noon)),
    ],
    ['paused with a look to come', { nextCheckAt: noon }, words.next.onResume],
    ['paused without one', {}, words.next.person],
    ['finished', { runState: 'finished', nextCheckAt: noon }, words.next.runOver],
    ['cancelled', { runState: 'cancelled' }, words.next.runOver],
  ])('say what comes next while their run is %s', async (_, rest, said) => {
    await openUnresolved([sampleDoubt(rest)])
    await screen.findByRole('gridcell', { name: said })
  })

  it('are counted on their tab and in the menu, anew when a run went on', async () => {
    const { main } = await openUnresolved([sampleDoubt(), sampleDoubt({ position: 1 })])
    const menu = screen.getByRole('navigation', { name: id.shell.navigation })
    within(menu).getByRole('button', { name: having(id.shell.uncertain(2)) })
    main.answer('unresolved:list', [sampleDoubt()])
    main.answer('unresolved:count', { all: 1, forPerson: 1 })
    main.tell('runs:changed', { runId: 7 })
    await screen.findByRole('tab', { name: id.history.tabs.unresolved(1) })
    await within(menu).findByRole('button', { name: having(id.shell.uncertain(1)) })
  })

  it('are masked where the operator wants that, in the list and beside it', async () => {
    const found = {
      registrationId: 'REG-9',
      storeName: 'Toko Lain',
      storeAddress: 'Gang Mawar 9',
      registeredAt: noon,
      packetId: null,
    }
    const status = sampleStatus({ settings: { maskPersonal: true } })
    await openRow(sampleDoubt({ found }), undefined, status)
    expect(factOf(id.history.columns.email)).toBe('m***@c***.id')
    const text = document.body.textContent
    for (const secret of ['melati@contoh.co.id', 'Jl. Melati 3', 'Gang Mawar 9']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('Jl. …')
  })
})

describe('one row in doubt', () => {
  const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name })

  it('can be decided about as main says, and only so', async () => {
    await openRow(sampleDoubt({ decisions: ['not-ours'] }))
    expect(button(words.buttons['not-ours'])).toBeTruthy()
    expect(button(words.buttons.happened)).toBeNull()
    expect(button(words.buttons['send-again'].register)).toBeNull()
  })

  it('is told with what the copy said, when, and what the service says, where another desk may have done it', async () => {
    const lastKnown = { packetId: '12', packetName: '12 Bulan', expiresAt: noon, at: noon - 60 }
    const after = { ...lastKnown, expiresAt: noon + 365 * 86_400, at: noon }
    const held = sampleActivationDoubt({
      cause: 'moved-elsewhere',
      readings: { before: null, after, lastKnown },
      sentAt: null,
      decisions: ['happened', 'send-again', 'not-ours'],
    })
    await openRow(held)
    const { formats, results } = id
    const named = (at: number) => results.packetUntil('12 Bulan', formats.dateTime(at))
    expect(factOf(words.columns.known)).toBe(
      `${results.movedFrom(named(noon), formats.dateTime(noon - 60), named(after.expiresAt))}. ${results.causes['moved-elsewhere']}`,
    )
    screen.getByRole('heading', { name: words.columns.lastKnown })
    expect(button(words.buttons['send-again'].held)).toBeTruthy()
    expect(button(words.buttons.leaveOut)).toBeTruthy()
    expect(button(words.buttons.happened)).toBeTruthy()
  })

  it('cannot be decided about while its run is at work, and says to pause it first', async () => {
    await openRow(sampleActivationDoubt({ isRunning: true, runState: 'running' }))
    expect(screen.getByText(words.pauseFirst)).toBeTruthy()
    expect(button(words.buttons.happened)?.disabled).toBe(true)
    expect(button(words.buttons['send-again'].other)?.disabled).toBe(true)
    expect(button(words.readings.again)?.disabled).toBe(true)
    expect(button(words.openRun)?.disabled).toBe(false)
  })

  it('is looked for again where its run is over, and not where that goes on', async () => {
    const page = await openRow(sampleDoubt({ runState: 'finished' }), ({ answer }) =>
      answer('runs:start', sampleRun({ id: 7, state: 'running' })),
    )
    await press(page, words.lookAgain)
    await waitFor(() =>
      expect(page.main.inputsOf('runs:start')).toEqual([{ runId: 7, trial: false }]),
    )
    page.main.answer('unresolved:list', [sampleDoubt()])
    page.main.tell('runs:changed', { runId: 7 })
    await waitFor(() => expect(button(words.lookAgain)).toBeNull())
  })

  it('says why looking again was not possible', async () => {
    const page = await openRow(sampleDoubt({ runState: 'finished' }), ({ refuse }) =>
      refuse('runs:start', 'another-run-active'),
    )
    await press(page, words.lookAgain)
    await screen.findByText(id.errors['another-run-active'].title)
  })

  it('leads to its run', async () => {
    const page = await openRow(sampleDoubt(), (main) => answerRun(main, sampleRun({ id: 7 })))
    await press(page, words.openRun)
    await screen.findByRole('button', { current: 'page', name: id.shell.screens.register })
    expect(page.main.inputsOf('runs:find')).toContainEqual({ runId: 7 })
  })

  it.each([
    ['proven', words.readings.proven],
    ['unproven', words.readings.unproven],
  ] as const)('is read once more when asked, and says that it is %s', async (result, said) => {
    const page = await openRow(sampleActivationDoubt(), ({ answer }) =>
      answer('unresolved:read-again', result),
    )
    page.main.answer('unresolved:list', result === 'proven' ? [] : [sampleActivationDoubt()])
    await press(page, words.readings.again)
    await screen.findByText(said)
    expect(page.main.inputsOf('unresolved:read-again')).toEqual([{ runId: 7, position: 0 }])
    // What is proven is in doubt no more.
    if (result === 'proven') await screen.findByText(words.empty.title)
    else expect(screen.getByRole('heading', { name: 'Toko Melati' })).toBeTruthy()
  })

  it('shows before and after, and what that proves', async () => {
    const before = { packetId: '11', packetName: '6 Bulan', expiresAt: noon, at: noon - 60 }
    const after = { ...before, expiresAt: noon + 86_400, at: noon + 60 }
    await openRow(sampleActivationDoubt({ readings: { before, after } }))
    const readings = screen.getByRole('region', { name: words.readings.label })
    expect(within(readings).getByText(words.readings.verdicts.changed)).toBeTruthy()
    expect(within(readings).getByText(words.readings.endChanges.later)).toBeTruthy()
    expect(within(readings).getByText(words.readings.sentPackets.changed)).toBeTruthy()
    expect(readings.textContent).toContain(id.formats.rupiah(600_000))
  })

  it('shows what is there beside what was sent, and quotes words that are not believed', async () => {
    const found = {
      registrationId: 'REG-9',
      storeName: 'TOKO  MELATI',
      storeAddress: 'Gang Mawar 9',
      registeredAt: noon - 86_400,
      packetId: null,
    }
    await openRow(sampleDoubt({ found, serverMessage: 'Email sudah terdaftar' }))
    const table = screen.getByRole('table', { name: words.found.label })
    const noteOf = (name: string) =>
      within(table).getByRole('rowheader', { name: having(name) }).textContent
    expect(noteOf(id.results.columns.storeName)).toContain(words.found.same)
    expect(noteOf(id.results.columns.address)).toContain(words.found.differs)
    expect(noteOf(words.found.registeredAt)).toContain(words.found.older)
    expect(screen.queryByText(words.found.allSame)).toBeNull()
    expect(screen.getByText('“Email sudah terdaftar”')).toBeTruthy()
    expect(screen.getByText(words.notBelieved)).toBeTruthy()
  })
})
