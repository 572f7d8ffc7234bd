import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { openLanding } from '../../../harness/run-pages'
import { sampleSource } from '../../../harness/samples-runs'

const words = id.runColumns
const columns = ['storeName', 'userType', 'phone', 'email', 'password', 'address']

it('letters in doubt are shown in each reading, and nothing goes on before one is chosen', async () => {
  const doubt = {
    encodings: ['macintosh' as const, 'windows-1252' as const],
    cells: [{ column: 0, readings: ['TOKO D’NALA', 'TOKO DÕNALA'] }],
  }
  const { main, operator } = await openLanding('register', ({ answer }) => {
    answer('sources:choose', sampleSource({ columns, overview: { encoding: 'macintosh', doubt } }))
    answer('sources:inspect', sampleSource({ columns, overview: { encoding: 'windows-1252' } }))
  })
  await operator.click(screen.getByRole('button', { name: id.runStart.choose }))
  const cells = await screen.findByRole('region', { name: words.doubt.label })
  const texts = (role: string) =>
    within(cells)
      .getAllByRole(role)
      .map((cell) => cell.textContent)
  expect(texts('columnheader')).toEqual(['Macintosh', 'Windows-1252'])
  expect(texts('cell')).toEqual(['TOKO D’NALA', 'TOKO DÕNALA'])
  expect(screen.getByText(`${words.blocked} ${words.blockedDoubt}.`)).toBeTruthy()
  const goOn = screen.getByRole('button', { name: words.continueTo(2) })
  expect(goOn.hasAttribute('disabled')).toBe(true)
  await operator.click(screen.getByRole('button', { name: words.doubt.use('Windows-1252') }))
  await waitFor(() => expect(screen.queryByText(words.doubt.title)).toBeNull())
  expect(goOn.hasAttribute('disabled')).toBe(false)
  const options = { encoding: 'windows-1252', separator: ',' }
  expect(main.inputsOf('sources:inspect')).toEqual([{ sourceId: 7, options }])
})
