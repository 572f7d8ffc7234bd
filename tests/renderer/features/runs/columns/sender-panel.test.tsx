import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { answerRun, choose } from '../../../harness/run-pages'
import { noon, sampleRun } from '../../../harness/samples'
import { sampleSource } from '../../../harness/samples-runs'
import { openColumns } from './columns-page'

const words = id.senders.step
const known = sampleSource({
  sender: { id: 4, name: 'Bu Rina', usedAt: noon, words: 2 },
  senders: [
    { id: 4, name: 'Bu Rina' },
    { id: 5, name: 'Mitra Medan' },
  ],
  defaults: { address: 'Jl. Melati 2' },
})

const address = () => screen.getByLabelText<HTMLInputElement>('Alamat untuk semua baris')

describe('the sender of a file', () => {
  it('is not asked for where nobody sends files of these columns', async () => {
    await openColumns(sampleSource())
    screen.getByText(words.unknown('toko'), { exact: false })
    expect(screen.queryByLabelText(words.who)).toBeNull()
  })

  it('is not there for a text that was pasted', async () => {
    await openColumns(sampleSource({ sender: null }))
    expect(screen.queryByText(words.title)).toBeNull()
  })

  it('brings back the values for all rows, which may be changed', async () => {
    const page = await openColumns(known, (main) => {
      answerRun(main, sampleRun())
      main.answer('runs:create', sampleRun())
    })
    screen.getByText(words.words(2), { exact: false })
    expect(address().value).toBe('Jl. Melati 2')
    await page.operator.clear(address())
    await page.operator.type(address(), 'Jl. Baru 3')
    const goOn = id.runColumns.continueTo(2)
    await page.operator.click(screen.getByRole('button', { name: goOn }))
    await waitFor(() =>
      expect(page.main.inputsOf('runs:create')).toMatchObject([
        { defaults: { address: 'Jl. Baru 3' } },
      ]),
    )
  })

  it('is changed: the file is read as the other sender’s are', async () => {
    const other = sampleSource({
      ...known,
      sender: { id: 5, name: 'Mitra Medan', usedAt: noon, words: 0 },
      columns: ['storeName', null, null, 'email', null, 'address'],
      defaults: {},
    })
    const page = await openColumns(known, ({ answer }) => answer('sources:choose-sender', other))
    await choose(page.operator, words.who, 'Mitra Medan')
    await waitFor(() =>
      expect(page.main.inputsOf('sources:choose-sender')).toEqual([{ sourceId: 7, senderId: 5 }]),
    )
    const field = await screen.findByRole('button', {
      name: new RegExp(`Alamat.*${id.runColumns.columns.fieldFor('Catatan')}`),
    })
    expect(field).toBeTruthy()
  })

  it('is said to be somebody new', async () => {
    const page = await openColumns(known, ({ answer }) =>
      answer('sources:choose-sender', sampleSource({ senders: known.senders })),
    )
    await choose(page.operator, words.who, words.new)
    await waitFor(() =>
      expect(page.main.inputsOf('sources:choose-sender')).toEqual([
        { sourceId: 7, senderId: null },
      ]),
    )
    await screen.findByText(words.unknown('toko'), { exact: false })
  })
})
