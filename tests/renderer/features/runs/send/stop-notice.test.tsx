import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Run, type StopCause, stopCauseSchema } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openRun } from '../../../harness/run-pages'
import { noon, sampleRun, sampleTotals } from '../../../harness/samples'
import { sampleRow, sampleSource } from '../../../harness/samples-runs'

const words = id.runSend
const row = sampleRow()
const button = (name: string) => screen.findByRole('button', { name })

const stopped = (stopCause: StopCause, rest: Partial<Run> = {}) =>
  sampleRun({
    state: 'stopped',
    stopCause,
    startedAt: noon,
    totals: sampleTotals({ done: 2, ready: 3 }),
    ...rest,
  })
const running = sampleRun({ state: 'running', startedAt: noon })
const openStopped = (run: Run, prepare?: (main: MainDouble) => void) => openRun(run, [row], prepare)

describe('a run that stopped by itself', () => {
  it.each(stopCauseSchema.options)('says why: %s', async (cause) => {
    await openStopped(stopped(cause))
    await screen.findByText(words.stops[cause].title)
    const ways = screen.getAllByRole('button', { name: words.stops[cause].action })
    expect(ways.length).toBeGreaterThan(0)
  })

  it.each<StopCause>(['credentials', 'proxy-password', 'proxy-failed', 'certificate'])(
    'leads to the settings where they are at fault: %s',
    async (cause) => {
      const { main, operator } = await openStopped(stopped(cause))
      await operator.click(await button(words.stops[cause].action))
      await screen.findByRole('heading', { level: 1, name: id.settings.title })
      expect(main.inputsOf('runs:start')).toEqual([])
    },
  )

  it('goes on from its notice where only time was needed', async () => {
    const { main, operator } = await openStopped(stopped('disk-full'), ({ answer }) => {
      answer('runs:start', running)
    })
    await screen.findByText(words.stops['disk-full'].title)
    const [first] = await screen.findAllByRole('button', { name: words.resume })
    if (first === undefined) throw new Error('Nothing goes on')
    await operator.click(first)
    await screen.findByRole('heading', { level: 1, name: words.titles.running(2) })
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false }])
  })

  it('settles from here what another desk left behind, where a person asks for it', async () => {
    const { main, operator } = await openStopped(stopped('rows-elsewhere'), ({ answer }) => {
      answer('runs:start', running)
    })
    await operator.click(await button(words.stops['rows-elsewhere'].takeOn))
    await screen.findByRole('heading', { level: 1, name: words.titles.running(2) })
    expect(main.inputsOf('runs:start')).toEqual([{ runId: 1, trial: false, takesOn: true }])
  })

  it('quotes the service where it refused', async () => {
    await openStopped(stopped('credentials', { stopDetail: 'Token sudah tidak berlaku' }))
    await screen.findByText(new RegExp(id.shell.serverSaid('Token sudah tidak berlaku')))
  })

  it('is not taken for a trial that came to an end', async () => {
    await openStopped(stopped('network', { totals: sampleTotals({ unsent: 1, ready: 3 }) }))
    await screen.findByRole('heading', { level: 1, name: words.titles.stopped })
    expect(screen.queryByText(words.trial.unsent)).toBeNull()
  })
})

describe('a run whose passwords cannot be opened', () => {
  it('takes the same file again', async () => {
    const { main, operator } = await openStopped(stopped('passwords-locked'), ({ answer }) => {
      answer('sources:choose', sampleSource())
    })
    await operator.click(await button(words.stops['passwords-locked'].action))
    await screen.findByRole('heading', { level: 1, name: id.runColumns.title })
    expect(main.inputsOf('sources:choose')).toEqual([{ kind: 'register' }])
  })

  it('says why that file cannot be read', async () => {
    const { operator } = await openStopped(stopped('passwords-locked'), ({ refuse }) => {
      refuse('sources:choose', 'file-empty')
    })
    await operator.click(await button(words.stops['passwords-locked'].action))
    await screen.findByText(id.errors['file-empty'].title)
  })

  it('goes back to its form where it was typed, and is given up: nothing is sent twice', async () => {
    const source = { ...sampleRun().source, format: 'form' as const }
    const run = stopped('passwords-locked', { source, totals: sampleTotals({ ready: 1 }) })
    const { main, operator } = await openStopped(run, ({ answer }) => {
      answer('runs:cancel', { ...run, state: 'cancelled' })
    })
    await screen.findByText(words.lockedForm.title)
    const again = await button(words.lockedForm.action)
    await waitFor(() => expect(again.hasAttribute('disabled')).toBe(false))
    await operator.click(again)
    await screen.findByRole('heading', { level: 1, name: id.registrationForm.title })
    expect(main.inputsOf('runs:cancel')).toEqual([{ runId: 1 }])
    const { storeName, email, password } = id.runColumns.fields
    const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
    expect([storeName, email, password].map(value)).toEqual([
      'Toko Maju 0',
      'maju0@contoh.co.id',
      '',
    ])
  })

  it('stays where it is when it cannot be given up', async () => {
    const source = { ...sampleRun().source, format: 'form' as const }
    const run = stopped('passwords-locked', { source })
    const { operator } = await openStopped(run, ({ refuse }) => refuse('runs:cancel', 'disk-full'))
    const again = await button(words.lockedForm.action)
    await waitFor(() => expect(again.hasAttribute('disabled')).toBe(false))
    await operator.click(again)
    await screen.findAllByText(new RegExp(id.errors['disk-full'].title))
    expect(screen.getByText(words.lockedForm.title)).toBeTruthy()
  })
})
