import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerRun } from '../../../harness/run-pages'
import { sampleRun } from '../../../harness/samples'
import { sampleSource } from '../../../harness/samples-runs'
import { forAll, goOn, isBlocked, openColumns, words } from './columns-page'

describe('going on from the columns', () => {
  const columns = ['storeName', 'userType', 'phone', 'email', 'password', null]

  it('makes a run with the values for all rows that count, telling how far it is', async () => {
    const { main, operator } = await openColumns(undefined, (main) => {
      answerRun(main, sampleRun())
      main.answer('runs:create', sampleRun())
      main.hold('runs:create')
    })
    await operator.type(forAll('address'), 'Jl. Melati 2')
    await operator.click(goOn())
    await screen.findByRole('heading', { name: words.importing })
    const bar = screen.getByRole('progressbar', { name: words.importing })
    expect(bar.getAttribute('aria-valuenow')).toBeNull()
    act(() => main.tell('runs:import-progress', { sourceId: 7, rows: 1500, share: 0.429 }))
    const text = `42 % · ${words.imported(1500)}`
    await screen.findByText(text)
    expect(bar.getAttribute('aria-valuetext')).toBe(text)
    expect(bar.getAttribute('aria-valuenow')).toBe('0.429')
    act(() => main.tell('runs:import-progress', { sourceId: 7, rows: 3497, share: 1 }))
    await screen.findByText(`100 % · ${words.imported(3497)}`)
    main.release('runs:create')
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
    const defaults = { address: 'Jl. Melati 2' }
    expect(main.inputsOf('runs:create')).toEqual([{ sourceId: 7, columns, defaults }])
  })

  it('says that more rows come than are shown', async () => {
    await openColumns(sampleSource({ overview: { truncatedPreview: true } }))
    expect(goOn(words.continueAll)).toBeTruthy()
    expect(screen.getByText(words.subtitle('toko.csv', words.rowsAtLeast(2)))).toBeTruthy()
  })

  it('comes back to the columns as they were where main refuses', async () => {
    const { operator } = await openColumns(undefined, ({ refuse }) => {
      refuse('runs:create', 'disk-full')
    })
    await operator.type(forAll('address'), 'Jl. Melati 2')
    await operator.click(goOn())
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    const address = forAll('address')
    expect(address instanceof HTMLInputElement && address.value).toBe('Jl. Melati 2')
    expect(isBlocked()).toBe(false)
  })

  it('begins anew where a file is read once more', async () => {
    const { main, operator } = await openColumns(undefined, (main) => {
      main.refuse('runs:create', 'disk-full')
      main.hold('runs:create')
    })
    await operator.type(forAll('address'), 'Jl. Melati 2')
    await operator.click(goOn())
    await screen.findByRole('heading', { name: words.importing })
    act(() => main.tell('runs:import-progress', { sourceId: 7, rows: 1500, share: 0.9 }))
    await screen.findByText(`90 % · ${words.imported(1500)}`)
    main.release('runs:create')
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.hold('runs:create')
    await operator.click(goOn())
    await screen.findByRole('heading', { name: words.importing })
    expect(screen.queryByText(/%/)).toBeNull()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull()
  })

  it('is broken off by a press, and the file is let go', async () => {
    const { main, operator } = await openColumns(undefined, ({ hold }) => hold('runs:create'))
    await operator.type(forAll('address'), 'Jl. Melati 2')
    await operator.click(goOn())
    await screen.findByRole('heading', { name: words.importing })
    await operator.click(screen.getByRole('button', { name: words.cancelImport }))
    await screen.findByRole('button', { name: id.runStart.choose })
    expect(main.inputsOf('sources:close')).toEqual([{ sourceId: 7 }])
    main.refuse('runs:create', 'bad-request')
    main.release('runs:create')
    await waitFor(() => expect(screen.queryByText(id.errors['bad-request'].title)).toBeNull())
  })

  it('says that a run of earlier got its passwords back', async () => {
    const run = sampleRun({ state: 'paused', startedAt: 1 })
    const { operator } = await openColumns(undefined, (main) => {
      answerRun(main, run)
      main.answer('runs:create', run)
    })
    await operator.type(forAll('address'), 'Jl. Melati 2')
    await operator.click(goOn())
    await screen.findByText(id.runSend.unlocked)
  })
})
