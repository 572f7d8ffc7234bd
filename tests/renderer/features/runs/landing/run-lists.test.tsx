import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { answerRun, openLanding } from '../../../harness/run-pages'
import { sampleRun, sampleStatus, sampleTotals } from '../../../harness/samples'

const words = id.runStart.runs
const allDone = { startedAt: 1, totals: sampleTotals({ done: 2 }) }
const source = (name: string) => ({ ...sampleRun().source, name })

/** The list under a heading. */
async function listUnder(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: title })
  const panel = heading.closest('section')
  if (panel === null) throw new Error(`${title} heads no panel`)
  return panel
}

describe('the runs begun earlier', () => {
  it('are waited for', async () => {
    const { main } = await openLanding('register', ({ hold }) => hold('runs:list'))
    await screen.findByText(id.shell.loading)
    main.release('runs:list')
    await screen.findByText(words.empty)
    expect(main.inputsOf('runs:list')).toContainEqual({ kind: 'register', before: null })
  })

  it('are read again where that failed', async () => {
    const { main, operator } = await openLanding('register', ({ refuse }) => {
      refuse('runs:list', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('runs:list', [sampleRun()])
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByText('toko.csv')
  })

  it('stand in two lists: what is not finished, and what is', async () => {
    await openLanding('register', ({ answer }) => {
      answer('runs:list', [
        sampleRun({ id: 4, state: 'stopped', source: source('putus.csv'), startedAt: 1 }),
        sampleRun({ id: 3, ...allDone, state: 'cancelled', source: source('batal.csv') }),
        sampleRun({ id: 2, ...allDone, state: 'finished', source: source('beres.csv') }),
      ])
    })
    const open = within(await listUnder(words.unfinished))
    expect(open.getByRole('button', { name: words.resumeLabel('putus.csv') })).toBeTruthy()
    expect(open.getAllByRole('listitem')).toHaveLength(1)
    const over = within(await listUnder(words.recent))
    expect(over.getByRole('button', { name: words.openLabel('beres.csv') })).toBeTruthy()
    expect(over.getByText(words.states.cancelled)).toBeTruthy()
  })

  it('are not finished while rows are left, and are opened by what is to be done', async () => {
    const { operator } = await openLanding('register', ({ answer }) => {
      const toFix = sampleRun({
        ...{ id: 3, state: 'finished', startedAt: 1, source: source('sisa.csv') },
        totals: sampleTotals({ done: 268, problem: 133 }),
      })
      answer('runs:list', [toFix])
      answer('runs:find', toFix)
      answer('runs:rows', { rows: [], count: 0 })
      answer('runs:problems', [])
      answer('runs:next-problem', null)
    })
    const open = within(await listUnder(words.unfinished))
    const label = id.runResult.left.toFix(133)
    // The list's name, and the run's own.
    expect(open.getAllByText(words.unfinished)).toHaveLength(2)
    expect(open.queryByText(words.states.finished)).toBeNull()
    const name = id.runResult.left.of(label, 'sisa.csv')
    await operator.click(open.getByRole('button', { name }))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })

  it('are summed in the words of their state', async () => {
    await openLanding('register', ({ answer }) => {
      answer('runs:list', [
        sampleRun({ id: 2, totals: sampleTotals({ problem: 1, ready: 4, excluded: 2 }) }),
        sampleRun({
          id: 1,
          state: 'paused',
          startedAt: 1,
          totals: sampleTotals({ done: 3, unknown: 1, unsent: 5 }),
        }),
      ])
    })
    const { summary } = words
    await screen.findByText(new RegExp([summary.toFix(1), summary.ready(4)].join(' · ')))
    const begun = [words.rows(9), summary.done(3), summary.unknown(1), summary.left(5)]
    expect(screen.getByText(new RegExp(begun.join(' · ')))).toBeTruthy()
    // Nought is not said.
    expect(screen.queryByText(new RegExp(summary.refused(0)))).toBeNull()
  })

  it('come fifty at a time, the older ones when asked for', async () => {
    const runs = Array.from({ length: 50 }, (_, n) => sampleRun({ id: 100 - n }))
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('runs:list', ({ before }) =>
        before === null ? runs : [sampleRun({ id: 1, source: source('lama.csv') })],
      )
    })
    await operator.click(await screen.findByRole('button', { name: words.more }))
    await screen.findByText('lama.csv')
    expect(main.inputsOf('runs:list')).toContainEqual({ kind: 'register', before: 51 })
    expect(screen.queryByRole('button', { name: words.more })).toBeNull()
  })

  it('are read anew when main says that one changed', async () => {
    const { main } = await openLanding('register', ({ answer }) => answer('runs:list', []))
    await screen.findByText(words.empty)
    main.answer('runs:list', [sampleRun()])
    act(() => main.tell('runs:changed', { runId: 1 }))
    await screen.findByText('toko.csv')
  })

  it('are named in the language of the settings', async () => {
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('runs:list', [sampleRun({ state: 'draft' })])
    })
    await screen.findByText(words.states.draft)
    const english = sampleStatus({ revision: 2, settings: { language: 'en' } })
    act(() => main.tell('app:status', english))
    const theirs = en.runStart.runs
    const button = { name: theirs.discardLabel('toko.csv') }
    await operator.click(await screen.findByRole('button', button))
    await screen.findByRole('alertdialog', { name: theirs.discardTitle })
  })
})

describe('throwing a run away', () => {
  const discard = (name = 'toko.csv') =>
    screen.findByRole('button', { name: words.discardLabel(name) })

  it('is not offered once something of it was sent', async () => {
    await openLanding('register', ({ answer }) => {
      answer('runs:list', [sampleRun({ state: 'paused', startedAt: 1 })])
    })
    await screen.findByText('toko.csv')
    expect(screen.queryByRole('button', { name: words.discardLabel('toko.csv') })).toBeNull()
  })

  it('asks first, saying how much is forgotten', async () => {
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('runs:list', [sampleRun()])
      answer('runs:discard', undefined)
    })
    await operator.click(await discard())
    const dialog = await screen.findByRole('alertdialog', { name: words.discardTitle })
    expect(within(dialog).getByText(words.discardBody('toko.csv', 2))).toBeTruthy()
    await operator.click(within(dialog).getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('runs:discard')).toEqual([])
  })

  it('takes it from the list', async () => {
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('runs:list', [sampleRun({ id: 6 })])
      answer('runs:discard', undefined)
    })
    await operator.click(await discard())
    main.answer('runs:list', [])
    await operator.click(await screen.findByRole('button', { name: words.discardConfirm }))
    await screen.findByText(words.empty)
    expect(main.inputsOf('runs:discard')).toEqual([{ runId: 6 }])
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('says why it could not be, and keeps the run', async () => {
    const { operator } = await openLanding('register', ({ answer, refuse }) => {
      answer('runs:list', [sampleRun()])
      refuse('runs:discard', 'disk-full')
    })
    await operator.click(await discard())
    await operator.click(await screen.findByRole('button', { name: words.discardConfirm }))
    await screen.findByText(id.errors['disk-full'].title)
    await waitFor(() => expect(screen.queryByText(words.discardTitle)).toBeNull())
    expect(await discard()).toBeTruthy()
  })
})

describe('a run that is opened', () => {
  it('offers the way back where it cannot be read', async () => {
    const { main, operator } = await openLanding('register', (main) => {
      answerRun(main, sampleRun())
      main.refuse('runs:find', 'disk-full')
    })
    await operator.click(await screen.findByRole('button', { name: words.resumeLabel('toko.csv') }))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('runs:find', sampleRun())
    await operator.click(screen.getByRole('button', { name: id.shell.retry }))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })

  it('is left for the first step from there', async () => {
    const { operator } = await openLanding('register', (main) => {
      answerRun(main, sampleRun())
      main.refuse('runs:find', 'disk-full')
    })
    await operator.click(await screen.findByRole('button', { name: words.resumeLabel('toko.csv') }))
    await operator.click(await screen.findByRole('button', { name: id.runColumns.back }))
    await screen.findByText(id.runStart.dropTitle)
  })
})
