import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceViewSchema } from '#shared/ipc/contract/sources'
import {
  header,
  openRunHarness,
  type RunHarness,
  storeLine,
} from '#tests/electron/services/runs/run-harness'
import { buildWorkers } from '#tests/electron/services/runs/workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

const fields = ['storeName', 'userType', 'phone', 'email', 'password', 'address']

describe('createSources()', () => {
  it('opens a file, matched to its fields, with passwords hidden', async () => {
    const path = harness.write('toko.csv', [header, storeLine(1), storeLine(2, { password: '' })])
    const view = sourceViewSchema.parse(await harness.sources.open({ kind: 'register', path }))
    expect(view).toMatchObject({ name: 'toko.csv', columns: fields })
    expect(view.overview.preview.map((row) => row[4])).toEqual(['••••••', ''])
    expect(JSON.stringify(view)).not.toContain('rahasia')
  })

  it.each(['Password cadangan', 'KATA SANDI LAMA', 'passwd2', 'katasandi_baru'])(
    'hides a column that looks like passwords though it is used for nothing: %s',
    async (title) => {
      const path = harness.write('toko.csv', [`${header};${title}`, `${storeLine(1)};bocor-1`])
      const view = await harness.sources.open({ kind: 'register', path })
      expect(JSON.stringify(view)).not.toContain('bocor')
    },
  )

  it('takes text that was pasted', async () => {
    const text = [header, storeLine(1)].join('\n').replaceAll(';', '\t')
    const view = await harness.sources.paste({ kind: 'register', text })
    expect(view).toMatchObject({ name: 'Data tempelan', columns: fields })
    const { sourceId, columns } = view
    const run = await harness.runs.create({ sourceId, columns, defaults: {} })
    expect(run).toMatchObject({ source: { format: 'paste' }, totals: { ready: 1 } })
  })

  it('reads a file again as it is told to, and all of it in the same way', async () => {
    const path = harness.write('toko.csv', ['a;b;c', header, storeLine(1), storeLine(2)])
    const { sourceId } = await harness.sources.open({ kind: 'register', path })
    const options = { headerRow: 3 }
    const view = await harness.sources.inspect({ sourceId, options })
    expect(view.overview).toMatchObject({ headerRow: 3, columnCount: 6 })
    expect(harness.sources.take(sourceId).options).toMatchObject({ headerRow: 3, separator: ';' })
  })

  it('gives nothing of a file whose letters are in doubt before an encoding was chosen', async () => {
    const path = harness.path('mac.csv')
    const doubted = { address: 'TOKO D\u00d5NALA', password: 'RAHASIA\u00d5X' }
    const lines = [header, storeLine(1, doubted), ''].join('\n')
    writeFileSync(path, Buffer.from(lines, 'latin1'))
    const view = await harness.sources.open({ kind: 'register', path })
    const { sourceId, columns, overview } = sourceViewSchema.parse(view)
    // Of the password, which differs too, no cell is shown.
    expect(overview.doubt).toEqual({
      encodings: ['macintosh', 'windows-1252'],
      cells: [{ column: 5, readings: ['TOKO D’NALA', 'TOKO DÕNALA'] }],
    })
    const create = () => harness.runs.create({ sourceId, columns, defaults: {} })
    await expect(create()).rejects.toMatchObject({ code: 'encoding-unclear' })
    await harness.sources.inspect({ sourceId, options: { encoding: 'macintosh' } })
    expect(await create()).toMatchObject({ source: { encoding: 'macintosh' } })
  })

  it('names the file in what went wrong', async () => {
    const opened = harness.sources.open({ kind: 'register', path: harness.path('hilang.csv') })
    await expect(opened).rejects.toMatchObject({
      code: 'file-not-found',
      options: { details: { name: 'hilang.csv' } },
    })
  })

  it('knows nothing of a source that is closed', async () => {
    const path = harness.write('toko.csv', [header, storeLine(1)])
    const { sourceId } = await harness.sources.open({ kind: 'register', path })
    await harness.sources.close({ sourceId })
    expect(() => harness.sources.take(sourceId)).toThrow('closed')
  })

  it.each(['csv', 'xlsx'] as const)(
    'saves a template that is matched by itself: %s',
    async (format) => {
      for (const language of ['id', 'en'] as const) {
        harness.speak(language)
        const path = harness.path(`templat-${language}.${format}`)
        await harness.sources.saveTemplate({ kind: 'register', format, path })
        const view = await harness.sources.open({ kind: 'register', path })
        expect(view).toMatchObject({ columns: fields, overview: { preview: [] } })
      }
    },
  )
})
