import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecordTrouble } from '#shared/domain/record'
import type { Mode } from '#shared/domain/settings'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../harness/main-double'
import { openPage } from '../../harness/open-page'
import { choose } from '../../harness/run-pages'
import { noon, sampleStatus } from '../../harness/samples'

const words = id.record
const trouble = (rest: Partial<RecordTrouble> = {}): RecordTrouble => ({
  mode: 'live',
  problem: 'damaged',
  copies: [
    { name: 'baru.db', madeAt: noon - 3600 },
    { name: 'lama.db', madeAt: noon - 864_000 },
  ],
  folder: '/rumah/catatan',
  ...rest,
})
const open = (found: RecordTrouble, prepare?: (main: MainDouble) => void, mode: Mode = 'unset') =>
  openPage(prepare, sampleStatus({ settings: { mode }, record: { trouble: found, notice: null } }))
const mended = sampleStatus({ revision: 2 })
const button = (name: string) => screen.findByRole('button', { name })

describe('a record of work that cannot be opened', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(noon * 1000)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(['damaged', 'missing', 'newer'] as const)(
    'stands in place of everything else: %s',
    async (problem) => {
      open(trouble({ problem }))
      await screen.findByRole('heading', { level: 1, name: words.titles[problem] })
      expect(screen.queryByRole('navigation', { name: id.shell.navigation })).toBeNull()
      expect(screen.getByText('/rumah/catatan')).toBeTruthy()
      // What is whole is neither replaced nor begun anew.
      const isWhole = problem === 'newer'
      expect(screen.queryByRole('button', { name: words.restore }) === null).toBe(isWhole)
      expect(screen.queryByRole('button', { name: words.begin }) === null).toBe(isWhole)
    },
  )

  it('is restored from the newest copy unless another is chosen', async () => {
    const { main, operator } = open(trouble(), ({ answer }) => answer('record:restore', mended))
    const age = words.newest(id.formats.ago(noon - 3600, noon))
    const newest = await screen.findByRole<HTMLInputElement>('radio', { name: new RegExp(age) })
    expect(newest.checked).toBe(true)
    await operator.click(await button(words.restore))
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('record:restore')).toEqual([{ name: 'baru.db' }])
  })

  it('is restored from the copy that is chosen', async () => {
    const { main, operator } = open(trouble(), ({ answer }) => answer('record:restore', mended))
    const older = id.formats.dateTime(noon - 864_000)
    await operator.click(await screen.findByRole('radio', { name: new RegExp(older) }))
    await operator.click(await button(words.restore))
    await waitFor(() => expect(main.inputsOf('record:restore')).toEqual([{ name: 'lama.db' }]))
  })

  it('stays where a copy cannot be opened either, and says why', async () => {
    const { operator } = open(trouble(), ({ refuse }) => refuse('record:restore', 'disk-full'))
    await operator.click(await button(words.restore))
    await screen.findByText(id.errors['disk-full'].title)
    expect(screen.getByRole('heading', { level: 1, name: words.titles.damaged })).toBeTruthy()
  })

  it('cannot be restored where there is no copy', async () => {
    open(trouble({ copies: [] }))
    await screen.findByText(words.noCopies)
    expect(screen.queryByRole('button', { name: words.restore })).toBeNull()
  })

  it('is begun anew only when that is agreed to', async () => {
    const { main, operator } = open(trouble(), ({ answer }) => answer('record:start-new', mended))
    await operator.click(await button(words.begin))
    const first = within(await screen.findByRole('alertdialog', { name: words.beginAsk }))
    await operator.click(first.getByRole('button', { name: id.shell.keep }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('record:start-new')).toEqual([])
    await operator.click(await button(words.begin))
    const second = within(await screen.findByRole('alertdialog', { name: words.beginAsk }))
    await operator.click(second.getByRole('button', { name: words.beginConfirm }))
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('record:start-new')).toHaveLength(1)
  })

  it.each<[Mode, RecordTrouble['mode'], string]>([
    ['unset', 'live', words.leave.practice],
    ['unset', 'practice', words.leave.other],
    ['practice', 'live', words.leave.back],
  ])('can be left as it is (open: %s, damaged: %s)', async (mode, damaged, label) => {
    const { main, operator } = open(
      trouble({ mode: damaged }),
      ({ answer }) => answer('record:leave', mended),
      mode,
    )
    await operator.click(await button(label))
    await screen.findByRole('heading', { level: 1, name: id.home.title })
    expect(main.inputsOf('record:leave')).toHaveLength(1)
  })

  it('of a newer console leaves nothing but to close where no other is open', async () => {
    const { main, operator } = open(trouble({ problem: 'newer' }), ({ answer }) => {
      answer('app:quit', undefined)
    })
    await operator.click(await button(words.quit))
    await waitFor(() => expect(main.inputsOf('app:quit')).toHaveLength(1))
    for (const label of Object.values(words.leave)) {
      expect(screen.queryByRole('button', { name: label })).toBeNull()
    }
  })

  it('shows its folder, and says why that cannot be shown', async () => {
    const { main, operator } = open(trouble(), ({ refuse }) => {
      refuse('app:open-folder', 'unexpected')
    })
    await operator.click(await button(words.openFolder))
    await screen.findByText(id.errors.unexpected.title)
    expect(main.inputsOf('app:open-folder')).toEqual([{ folder: 'record' }])
  })

  it('speaks another language when asked to', async () => {
    const record = { trouble: trouble(), notice: null }
    const english = sampleStatus({
      revision: 2,
      settings: { mode: 'unset', language: 'en' },
      record,
    })
    const { operator } = open(trouble(), ({ answer }) => answer('settings:change', english))
    await screen.findByRole('heading', { level: 1 })
    await choose(operator, id.firstStart.language, id.settings.appearance.languages.en)
    await screen.findByRole('heading', { level: 1, name: en.record.titles.damaged })
  })
})
