import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SheetOverview } from '#shared/domain/fields/sheet'
import { id } from '#shared/locales/id'
import { sampleSource } from '../../../harness/samples-runs'
import { openColumns } from './columns-page'

const words = id.runColumns
const { further } = words.reading

const workbook: Partial<SheetOverview> = {
  ...{ format: 'xlsx', encoding: null, separator: null, sheet: 'Jakarta' },
  ...{ sheets: ['Jakarta', 'Bandung', 'Solo'], alike: ['Bandung', 'Solo'] },
}
const solo = [{ sheet: 'Solo', headerRow: 2, columns: [0, 1, 2, 3, 4, 5] }]

describe('sheets that look like the one that is read', () => {
  it('are named as not read, and read together one by one', async () => {
    const page = await openColumns(sampleSource({ overview: workbook }), ({ answer }) => {
      answer('sources:inspect', sampleSource({ overview: { ...workbook, also: solo } }))
    })
    screen.getByText(words.alikeSheets('“Bandung”, “Solo”'))
    await page.operator.click(screen.getByRole('switch', { name: 'Solo' }))
    await waitFor(() =>
      expect(page.main.inputsOf('sources:inspect')).toEqual([
        { sourceId: 7, options: { sheet: 'Jakarta', also: [{ sheet: 'Solo' }] } },
      ]),
    )
    await screen.findByText(words.alikeSheets('“Bandung”'))
    await page.operator.click(screen.getByRole('switch', { name: 'Bandung' }))
    await waitFor(() =>
      expect(page.main.inputsOf('sources:inspect').at(-1)?.options.also).toEqual([
        { sheet: 'Bandung' },
        { sheet: 'Solo' },
      ]),
    )
  })

  it('are all read by one press, and nothing is said any more', async () => {
    const also = ['Bandung', 'Solo'].map((sheet) => ({ sheet, headerRow: 1, columns: [0] }))
    const page = await openColumns(sampleSource({ overview: workbook }), ({ answer }) => {
      answer('sources:inspect', sampleSource({ overview: { ...workbook, also } }))
    })
    await page.operator.click(screen.getByRole('button', { name: further.all }))
    await waitFor(() => expect(screen.queryByText(/belum dibaca/)).toBeNull())
    expect(screen.queryByRole('button', { name: further.all })).toBeNull()
  })

  it('stay as they are where something else is changed, but not under another first sheet', async () => {
    const page = await openColumns(
      sampleSource({ overview: { ...workbook, also: solo, hiddenRows: 'skip' } }),
      ({ answer }) => answer('sources:inspect', sampleSource({ overview: workbook })),
    )
    await page.operator.click(screen.getByRole('switch', { name: words.reading.hidden }))
    await waitFor(() =>
      expect(page.main.inputsOf('sources:inspect').at(-1)?.options).toMatchObject({
        also: [{ sheet: 'Solo' }],
        hidden: 'include',
      }),
    )
  })
})
