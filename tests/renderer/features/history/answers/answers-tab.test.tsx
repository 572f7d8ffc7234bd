import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { factOf, goToScreen, press } from '../../../harness/operate'
import { sampleAnswer } from '../../../harness/samples-history'

const words = id.seenAnswers

async function openAnswers(
  answers: readonly SeenAnswer[],
  prepare: (main: MainDouble) => void = () => undefined,
) {
  const page = openPage((main) => {
    main.answer('history:list', [])
    main.answer('history:count', 0)
    main.answer('answers:list', [...answers])
    prepare(main)
  })
  await goToScreen(page, 'history')
  await page.operator.click(await screen.findByRole('tab', { name: words.tab }))
  return page
}

async function openAnswer(answer: SeenAnswer, prepare?: (main: MainDouble) => void) {
  const page = await openAnswers([answer], prepare)
  await page.operator.click(await screen.findByRole('gridcell', { name: words.calls[answer.call] }))
  await screen.findByRole('heading', { name: words.calls[answer.call] })
  return page
}

describe('the answers of the service', () => {
  it('are said to load, and that there are none', async () => {
    const { main } = await openAnswers([], ({ hold }) => hold('answers:list'))
    await screen.findByText(id.shell.loading)
    main.release('answers:list')
    await screen.findByText(words.empty.title)
    expect(screen.queryByRole('button', { name: words.export.label })).toBeNull()
  })

  it('are read again when asked, where they could not be', async () => {
    const page = await openAnswers([], ({ refuse }) => refuse('answers:list', 'disk-full'))
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    page.main.answer('answers:list', [sampleAnswer()])
    await press(page, id.shell.retry)
    await screen.findByText(words.count(1))
  })

  it('are told each with its meaning, who knows it, and how often it was seen', async () => {
    await openAnswers([
      sampleAnswer({ id: 2, meaning: 'absent', knownBy: 'person', count: 1234, sample: '' }),
      sampleAnswer(),
    ])
    const row = (await screen.findByRole('gridcell', { name: words.tags.absent })).closest(
      '[role=row]',
    )
    expect(row?.textContent).toContain(words.knownBy.person)
    expect(row?.textContent).toContain('1.234')
    expect(row?.textContent).toContain(words.noWords)
    expect(screen.getByText(words.count(2))).toBeTruthy()
  })

  it('are written to a file, whose name is said; where none was chosen nothing is', async () => {
    const page = await openAnswers([sampleAnswer()], ({ answer }) => answer('answers:export', null))
    await press(page, words.export.label)
    await waitFor(() => expect(page.main.inputsOf('answers:export')).toHaveLength(1))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    page.main.answer('answers:export', 'jawaban.csv')
    await press(page, words.export.label)
    await screen.findByText(words.export.saved('jawaban.csv'))
  })

  it('are read anew when the service answered in a new way while they are looked at', async () => {
    const { main } = await openAnswers([sampleAnswer()])
    await screen.findByText(words.count(1))
    main.answer('answers:list', [sampleAnswer({ id: 2, call: 'activate' }), sampleAnswer()])
    main.tell('answers:new', { call: 'activate', meaning: 'unclear', knownBy: null })
    await screen.findByText(words.count(2))
  })
})

describe('one answer of the service', () => {
  it.each([
    ['missing', words.shapes.missing],
    ['{id,name=empty}', words.shapes.fields(`id, ${words.shapes.emptyField('name')}`)],
    ['list after text', words.shapes.afterText(words.shapes.list)],
  ])('says of %s in words what it holds', async (shape, said) => {
    await openAnswer(sampleAnswer({ shape, flag: true }))
    expect(factOf(words.columns.shape)).toBe(said)
    expect(factOf(words.columns.flag)).toBe(words.flags.yes)
  })

  it('is given a meaning by a person only once that is confirmed', async () => {
    const page = await openAnswer(sampleAnswer(), ({ answer }) =>
      answer('answers:name-absence', undefined),
    )
    await press(page, words.name.action)
    const dialog = await screen.findByRole('alertdialog', { name: words.name.title })
    expect(within(dialog).getByText(words.name.body('Data tidak tersedia'))).toBeTruthy()
    await page.operator.click(within(dialog).getByRole('button', { name: id.shell.cancel }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(page.main.inputsOf('answers:name-absence')).toEqual([])

    page.main.answer('answers:list', [
      sampleAnswer({ meaning: 'absent', knownBy: 'person', canBeNamed: false }),
    ])
    await press(page, words.name.action)
    await press(page, words.name.confirm)
    await screen.findByText(words.name.done)
    expect(page.main.inputsOf('answers:name-absence')).toEqual([{ id: 1 }])
    // What it means now stands there, and nobody is asked twice.
    await waitFor(() => expect(factOf(words.columns.meaning)).toContain(words.meanings.absent))
    expect(screen.queryByRole('button', { name: words.name.action })).toBeNull()
  })

  it('keeps its meaning where main will not have it named', async () => {
    const page = await openAnswer(sampleAnswer(), ({ refuse }) =>
      refuse('answers:name-absence', 'bad-request'),
    )
    await press(page, words.name.action)
    await press(page, words.name.confirm)
    await screen.findByText(id.errors['bad-request'].title)
    await waitFor(() => expect(screen.queryByText(words.name.title)).toBeNull())
    expect(factOf(words.columns.meaning)).toBe(words.meanings.unclear)
  })

  it('cannot be named where it is known', async () => {
    await openAnswer(sampleAnswer({ meaning: 'success', knownBy: 'built-in', canBeNamed: false }))
    expect(screen.queryByRole('button', { name: words.name.action })).toBeNull()
    expect(factOf(words.columns.meaning)).toContain(words.knownBy['built-in'])
  })
})
