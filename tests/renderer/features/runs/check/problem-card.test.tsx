import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/domain/runs/row'
import type { Run } from '#shared/domain/runs/run'
import { noBranch } from '#shared/domain/users/find-branch'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openRun } from '../../../harness/run-pages'
import { noon, sampleRun, sampleStatus, sampleTotals } from '../../../harness/samples'
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

describe('a problem', () => {
  it('is explained: what, why, and what to do', async () => {
    const details = { min: 9 }
    const problems = [{ field: 'phone', code: 'phone-too-short' as const, details }]
    await openProblem(wrong('phone', 'phone-too-short', { values: { phone: '0812' }, problems }))
    const { title, why, fix } = id.problems['phone-too-short']
    await screen.findByText(`${title('')}: “0812”.`)
    expect(screen.getByText(`${why(details)} ${fix}`)).toBeTruthy()
    expect(screen.getByText(words.row('3'))).toBeTruthy()
  })

  it('quotes no more of a cell than can be read at a glance', async () => {
    const values = { storeName: 'a'.repeat(300) }
    await openProblem(wrong('storeName', 'too-long', { values }))
    await screen.findByText(/“a{60}…”/)
  })

  it('is left out with its row alone', async () => {
    const { main, operator } = await openProblem(wrong('phone', 'phone-too-short'), (main) => {
      main.answer('runs:exclude', { run: after, changed: 1 })
    })
    await operator.click(await button(words.leaveOut))
    await button(words.sendAll(3))
    const asked = { runId: 1, rows: { position: 1 }, excluded: true }
    expect(main.inputsOf('runs:exclude')).toEqual([asked])
  })

  it.each(['paid', 'unpaid'] as const)(
    'that is a word of a status nobody named is named %s, for all rows that have it',
    async (meaning) => {
      const values = { status: 'OKE' }
      const row = wrong('status', 'status-unknown', { values })
      const run = sampleRun({ kind: 'activate', state: 'draft', totals })
      const { main, operator } = await openProblem(
        row,
        (main) => main.answer('runs:name-status', { run: after, changed: 2 }),
        run,
      )
      expect(screen.queryByRole('button', { name: words.fixAlike })).toBeNull()
      await operator.click(await button(words.nameStatus[meaning]('OKE')))
      await waitFor(() =>
        expect(main.inputsOf('runs:name-status')).toEqual([{ runId: 1, word: 'OKE', meaning }]),
      )
    },
  )

  it.each<[Code, 'users' | 'packets']>([
    ['user-unknown', 'users'],
    ['packets-missing', 'packets'],
  ])('%s may be looked at again once the copy is new: %s', async (code, cure) => {
    const field = cure === 'users' ? 'user' : 'packet'
    const run = sampleRun({ kind: 'activate', state: 'draft', totals })
    const { main, operator } = await openProblem(
      wrong(field, code),
      ({ answer }) => {
        answer('users:sync', sampleStatus())
        answer('runs:recheck', { run: { ...after, kind: 'activate' }, changed: 2 })
      },
      run,
    )
    const label = cure === 'users' ? words.syncAndRecheck : words.recheck
    await operator.click(await button(label))
    await button(id.runTexts.activate.runCheck.sendAll(3))
    expect(main.inputsOf('runs:recheck')).toEqual([{ runId: 1, field, problem: code }])
    expect(main.inputsOf('users:sync')).toHaveLength(cure === 'users' ? 1 : 0)
  })

  it('that the file alone has cannot be looked at again', async () => {
    await openProblem(wrong('phone', 'phone-too-short'))
    await button(words.fixAlike)
    expect(screen.queryByRole('button', { name: words.recheck })).toBeNull()
    expect(screen.queryByRole('button', { name: words.syncAndRecheck })).toBeNull()
  })

  it('is not looked at again where the users could not be read', async () => {
    const run = sampleRun({ kind: 'activate', state: 'draft', totals })
    const { main, operator } = await openProblem(
      wrong('user', 'user-unknown'),
      ({ refuse }) => refuse('users:sync', 'disk-full'),
      run,
    )
    await operator.click(await button(words.syncAndRecheck))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    expect(main.inputsOf('runs:recheck')).toEqual([])
  })

  it('of a user without a branch may be agreed to: the packet goes without', async () => {
    const run = sampleRun({ kind: 'activate', state: 'draft', totals })
    const { main, operator } = await openProblem(
      wrong('branch', 'branch-none'),
      ({ answer }) => answer('runs:edit', { ...after, kind: 'activate' }),
      run,
    )
    await operator.click(await button(id.activationForm.branch.activateWithout))
    await button(id.runTexts.activate.runCheck.sendAll(3))
    const edit = { runId: 1, position: 1, field: 'branch', value: noBranch }
    expect(main.inputsOf('runs:edit')).toEqual([edit])
  })
})

describe('a row without a problem', () => {
  it('that a person left out is taken in again', async () => {
    const left = sampleRow({ state: 'excluded', conflict: { kind: 'left-out' } })
    const run = sampleRun({ totals: sampleTotals({ ready: 1, excluded: 1 }) })
    const { main, operator } = await openRun(run, [left], ({ answer }) => {
      answer('runs:exclude', { run: after, changed: 1 })
    })
    await operator.click(await screen.findByRole('gridcell', { name: 'Toko Maju 0' }))
    await screen.findByText(id.results.conflicts.leftOut)
    await operator.click(await button(words.takeIn))
    await button(words.sendAll(3))
    const asked = { runId: 1, rows: { position: 0 }, excluded: false }
    expect(main.inputsOf('runs:exclude')).toEqual([asked])
  })

  it('that was sent before cannot be taken in: it says where', async () => {
    const conflict = { kind: 'sent-before', runId: 4, at: noon, state: 'done' } as const
    const sent = sampleRow({ state: 'excluded', conflict: { ...conflict, registrationId: 'REG1' } })
    const { operator } = await openRun(sampleRun(), [sent])
    await operator.click(await screen.findByRole('gridcell', { name: 'Toko Maju 0' }))
    await screen.findByText(id.results.conflicts.sentBefore(4, id.formats.dateTime(noon)))
    expect(screen.queryByRole('button', { name: words.takeIn })).toBeNull()
  })

  it('says what was mended in the cell', async () => {
    const repairs = [
      { field: 'phone', code: 'phone-zero-restored' as const, before: '81234567890' },
    ]
    const { operator } = await openRun(sampleRun(), [sampleRow({ repairs })])
    await operator.click(await screen.findByText('081234567890'))
    await screen.findByText(`${id.runColumns.fields.phone}: ${id.repairs['phone-zero-restored']}.`)
    expect(screen.getByText('“81234567890” → “081234567890”')).toBeTruthy()
  })
})
