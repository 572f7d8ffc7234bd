import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setRunState } from '#electron/ledger/runs/runs-table'
import { type Language, languageSchema } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import { messagesIn } from '#shared/locales/messages'
import { now, openRunHarness, type RunHarness, storeLine, storeUser } from './run-harness'
import { buildWorkers } from './workers'

const workers = await buildWorkers()
let harness: RunHarness

beforeEach(async () => {
  harness = await openRunHarness(workers)
})
afterEach(() => harness.close())

/** A run with one row done, one refused, one in doubt, one wrong, one left out and one to send. */
async function importVaried(): Promise<number> {
  const { id } = await harness.importLines([
    ...[1, 2, 3].map((n) => storeLine(n)),
    storeLine(4, { phone: 'nol' }),
    storeLine(5),
    storeLine(6),
  ])
  harness.send(harness.row(id, 0), 'done')
  harness.send(harness.row(id, 1), 'refused')
  harness.send(harness.row(id, 2), 'unknown')
  await harness.runs.exclude({ runId: id, rows: { position: 4 }, excluded: true })
  return id
}

async function save(runId: number, format: 'csv' | 'xlsx' = 'csv', name = `hasil.${format}`) {
  await harness.runs.saveResults({ runId, format, path: harness.path(name) })
  return harness.path(name)
}

describe('saveResults()', () => {
  it('says of each row what came of it', async () => {
    const runId = await importVaried()
    const lines = readFileSync(await save(runId), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines[0]).toBe(
      'Baris;Nama toko;Jenis;No. telepon;Email;Alamat;Hasil;ID registrasi;Keterangan;Waktu (WIB);Pekerjaan',
    )
    expect(lines).toHaveLength(7)
    expect(lines[1]).toContain(
      'Toko 1;Grosir;081234500001;toko1@contoh.co.id;Jl. Melati 1;Berhasil;R-0;',
    )
    expect(lines[1]).toContain(`;R-0;${id.results.provenByReading};`)
    expect(lines[2]).toContain('Ditolak;;“Nomor ditolak”;')
    expect(lines[3]).toContain('Tidak pasti;;Layanan tidak menjawab pada waktunya;')
    expect(lines[4]).toContain('Perlu diperbaiki;;Nomor telepon memuat huruf.')
    expect(lines[5]).toContain('Dilewati;;Dilewati oleh operator;;#1')
    expect(lines[6]).toContain('Siap;;;;#1')
  })

  it('says in words what stands against a row', async () => {
    await harness.cache.putUsers([storeUser('U-1', 'toko2@contoh.co.id')])
    const first = await harness.importLines([storeLine(1)])
    harness.send(harness.row(first.id, 0), 'done')
    const { id } = await harness.importLines([
      storeLine(1),
      storeLine(2),
      storeLine(3),
      storeLine(3),
    ])
    const text = readFileSync(await save(id), 'utf8')
    expect(text).toContain(`Dilewati;R-0;Sudah dikirim di pekerjaan #${first.id},`)
    expect(text).toContain('Dilewati;U-1;Email sudah terdaftar, ID U-1')
    expect(text).toContain('Sama persis dengan baris 4; dikirim sekali')
  })

  it('never holds a password', async () => {
    const runId = await importVaried()
    expect(readFileSync(await save(runId), 'utf8')).not.toMatch(/rahasia|sandi/i)
  })

  it('renews its own report, and leaves a file alone that is not', async () => {
    const runId = await importVaried()
    const [path, other] = [await save(runId), harness.path('lain.csv')]
    writeFileSync(other, 'catatan')
    const renew = (target: string) =>
      harness.runs.saveResults({ runId, format: 'csv', path: target, overwrite: false })
    harness.send(harness.row(runId, 5), 'done')
    await renew(path)
    expect(readFileSync(path, 'utf8')).not.toContain('Siap;')
    expect(await harness.runs.isOwnReport({ runId, path })).toBe(true)
    appendFileSync(path, 'catatan')
    expect(await harness.runs.isOwnReport({ runId, path })).toBe(false)
    for (const target of [path, other]) {
      await expect(renew(target)).rejects.toMatchObject({ code: 'file-exists' })
      expect(readFileSync(target, 'utf8')).toMatch(/catatan$/)
    }
    await renew(harness.path('baru.csv'))
    await save(runId)
    expect(readFileSync(path, 'utf8')).not.toContain('catatan')
  })

  it('leaves no report that it could not remember', async () => {
    const runId = await importVaried()
    harness.ledger.exec('DROP TABLE reports')
    await expect(save(runId)).rejects.toThrow()
    expect(readdirSync(harness.folder).filter((name) => name.includes('hasil'))).toEqual([])
  })

  it('says when the file cannot be written', async () => {
    const { id } = await harness.importLines([storeLine(1)])
    const path = harness.path('tidak/ada/hasil.csv')
    const saved = harness.runs.saveResults({ runId: id, format: 'csv', path })
    await expect(saved).rejects.toMatchObject({ code: 'file-write-failed' })
  })
})

describe('the sums of a results file', () => {
  async function readSums(path: string) {
    const [, sums] = (await readXlsx(readFileSync(path))).sheets
    return { name: sums?.name, rows: sums?.rows.filter((row) => row.some((cell) => cell !== null)) }
  }

  it.each(languageSchema.options)('add up, in words of the language: %s', async (language) => {
    const runId = await importVaried()
    harness.speak(language)
    const { states, summary, columns, conflicts } = messagesIn(language).results
    expect(await readSums(await save(runId, 'xlsx'))).toEqual({
      name: summary.sheet,
      rows: [
        [summary.run, `#${runId} toko.csv`],
        [summary.file, 'toko.csv'],
        [summary.service, 'https://api.contoh.co.id/'],
        [summary.startedAt, null],
        [summary.endedAt, null],
        [columns.outcome, summary.rows],
        [states.problem, 1],
        [states.ready, 1],
        [states.excluded, 1],
        [states.done, 1],
        [states.refused, 1],
        [states.unknown, 1],
        [summary.total, 6],
        [summary.leftOut, summary.rows],
        [conflicts.leftOut, 1],
      ],
    })
  })

  it('say when the run began and ended, in Jakarta’s time', async () => {
    const runId = await importVaried()
    setRunState(harness.ledger, runId, 'running', now)
    setRunState(harness.ledger, runId, 'finished', now + 60)
    const { rows } = await readSums(await save(runId, 'xlsx'))
    const inJakarta = (at: number) => new Date((at + 7 * 3600) * 1000)
    expect(rows?.slice(3, 5).map(([, at]) => at)).toEqual([inJakarta(now), inJakarta(now + 60)])
  })

  it('count rows left out for one reason together, whatever else is said of each', async () => {
    const same = [storeLine(3), storeLine(3), storeLine(4), storeLine(4)]
    const { id: runId } = await harness.importLines(same)
    const { rows } = await readSums(await save(runId, 'xlsx'))
    expect(rows?.at(-1)).toEqual([id.results.reasons.identicalRow, 2])
  })
})

describe('a results file opened again', () => {
  it.each<['csv' | 'xlsx', Language]>([
    ['csv', 'id'],
    ['csv', 'en'],
    ['xlsx', 'id'],
    ['xlsx', 'en'],
  ])('runs what is unfinished and nothing else: %s, %s', async (format, language) => {
    const runId = await importVaried()
    harness.speak(language)
    const path = await save(runId, format)
    harness.speak('id')
    const again = await harness.importFile(path)
    expect(harness.rows(again.id).map(({ state, conflict }) => conflict?.kind ?? state)).toEqual([
      'sent-before',
      'ready',
      'sent-before',
      'problem',
      'left-out',
      'ready',
    ])
    expect(harness.password(harness.row(again.id, 1))).toBe('rahasia-2')
    expect(harness.password(harness.row(again.id, 5))).toBe('rahasia-6')
  })

  it('checks a password that it carries over like any other', async () => {
    const { id } = await harness.importLines([storeLine(1, { password: 'lima5' })])
    const again = await harness.importFile(await save(id))
    expect(harness.row(again.id, 0)).toMatchObject({
      state: 'problem',
      problems: [{ field: 'password', code: 'password-too-short' }],
    })
  })

  it('believes the file about what is done where the ledger knows nothing of it', async () => {
    const path = await save(await importVaried())
    const other = await openRunHarness(workers)
    try {
      const run = await other.importFile(path)
      expect(other.row(run.id, 0)).toMatchObject({
        state: 'excluded',
        conflict: { kind: 'done-in-file', registrationId: 'R-0' },
      })
      expect(other.row(run.id, 5)).toMatchObject({
        state: 'problem',
        problems: [{ field: 'password', code: 'password-missing' }],
      })
      const fill = { field: 'password', problem: 'password-missing' } as const
      const filled = await other.runs.fill({
        runId: run.id,
        ...fill,
        values: [{ value: 'awal-2026' }],
      })
      expect(filled.run.totals).toMatchObject({ ready: 3, problem: 1, excluded: 2 })
    } finally {
      await other.close()
    }
  })

  it('gives a row with another email no password of an earlier one', async () => {
    const path = await save(await importVaried())
    const text = readFileSync(path, 'utf8').replace('toko6@', 'bukan6@')
    const run = await harness.importFile(harness.write('ubah.csv', text.trim().split('\r\n')))
    expect(harness.row(run.id, 5).problems).toMatchObject([{ code: 'password-missing' }])
  })

  it('keeps a done row and one that shares its email apart', async () => {
    const path = await save(await importVaried())
    const lines = readFileSync(path, 'utf8').trim().split('\r\n')
    const extra = (lines[6] ?? '').replace('toko6@', 'toko1@')
    const other = await openRunHarness(workers)
    try {
      const run = await other.importFile(other.write('ubah.csv', [...lines, extra]))
      expect(other.row(run.id, 0).conflict?.kind).toBe('done-in-file')
      expect(other.row(run.id, 6).problems).toContainEqual({
        field: 'email',
        code: 'same-email-differs',
        details: { row: other.row(run.id, 0).rowNumber },
      })
    } finally {
      await other.close()
    }
  })
})

describe('a results file of looked-up users opened again', () => {
  it.each(languageSchema.options)('says who was found, and is understood: %s', async (language) => {
    const list = harness.write('daftar.csv', ['Email', 'a@contoh.co.id', 'b@contoh.co.id'])
    const { id: runId } = await harness.importFile(list, {}, 'check')
    harness.send(harness.row(runId, 0), 'done')
    harness.send(harness.row(runId, 1), 'refused')
    harness.speak(language)
    const path = await save(runId)
    const { done, refused } = messagesIn(language).runTexts.check.results.states
    const [, first, second] = readFileSync(path, 'utf8').split('\r\n')
    expect(first).toContain(`;${done};`)
    expect(second).toContain(`;${refused};`)
    const other = await openRunHarness(workers)
    try {
      const again = await other.importFile(path, {}, 'check')
      expect(other.row(again.id, 0).conflict?.kind).toBe('done-in-file')
      expect(other.row(again.id, 1)).toMatchObject({ state: 'ready', conflict: null })
    } finally {
      await other.close()
    }
  })
})
