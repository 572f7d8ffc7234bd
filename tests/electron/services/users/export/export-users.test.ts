import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { createUserExports, type ExportTarget } from '#electron/services/users/export/export-users'
import { createSelectUsers } from '#electron/services/users/export/select-users'
import type { HistoryEvent } from '#shared/domain/history'
import type { User } from '#shared/domain/users/user'
import {
  type ExportProgress,
  exportColumnSchema,
  wholeCopy,
} from '#shared/domain/users/user-export'
import { everyUser } from '#shared/domain/users/user-query'
import { messagesIn } from '#shared/locales/messages'
import { buildWorker } from '#tests/electron/built-worker'
import { inventedUser } from '#tests/electron/invented-user'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const workerUrl = await buildWorker('electron/cache/worker/cache-worker.ts')

async function open(users: readonly User[], refuseUnmasked: () => void = () => undefined) {
  const folder = temporaryFolder()
  const cache = await openCache({ path: join(folder, 'cache.db'), workerUrl })
  onTestFinished(() => cache.close())
  await cache.putUsers(users)
  await cache.putReferenceData(
    { packets: [], userTypes: [{ code: '0', description: 'Retail' }] },
    1,
  )
  const recorded: HistoryEvent[] = []
  const progress: ExportProgress[] = []
  let onProgress: () => void = () => undefined
  const exports = createUserExports({
    select: createSelectUsers(cache, () => 1000),
    reference: cache.readReferenceData,
    messages: () => messagesIn('id'),
    record: (event) => void recorded.push(event),
    onProgress: (step) => {
      progress.push(step)
      onProgress()
    },
    refuseUnmasked,
  })
  const out = temporaryFolder()
  const save = (change: Partial<ExportTarget> = {}) =>
    exports.save({
      selection: wholeCopy,
      sort: { by: 'registrationId', descending: false },
      columns: exportColumnSchema.options,
      format: 'csv',
      isMasked: false,
      path: join(out, 'pengguna.csv'),
      overwrite: false,
      ...change,
    })
  const read = (name = 'pengguna.csv') => readFileSync(join(out, name), 'utf8')
  return {
    ...{ cache, exports, out, progress, read, recorded, save },
    onProgress: (listener: () => void) => {
      onProgress = listener
    },
  }
}

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => index + 1)
}
const shop = inventedUser(1, { expiresAt: { at: 1_479_913_682, text: '2016-11-23 22:08:02' } })

describe('createUserExports()', () => {
  it('writes nothing unmasked where that is refused, and masked all the same', async () => {
    const { out, recorded, save, read } = await open([shop], () => {
      throw new AppError('policy-governs', 'masked alone')
    })
    await expect(save()).rejects.toMatchObject({ code: 'policy-governs' })
    expect(readdirSync(out)).toEqual([])
    expect(recorded).toEqual([])
    expect(await save({ isMasked: true })).toMatchObject({ kind: 'saved', count: 1 })
    expect(read()).not.toContain(shop.email)
  })

  it('writes every column of a user, dates as text', async () => {
    const { read, save } = await open([shop])
    expect(await save()).toEqual({ kind: 'saved', fileName: 'pengguna.csv', count: 1 })
    const [header, row] = read().replace('\ufeff', '').split('\r\n')
    expect(header).toBe(
      'Nama toko;Email;ID registrasi;Alamat;Jenis;Status;Paket;Terdaftar (WIB);Berakhir (WIB);Jumlah cabang;Cabang',
    )
    expect(row).toBe(
      'Toko 1;Toko.1@contoh.id;ELK1;Jl. Merdeka 1, Bandung;Retail;ACTIVE;6 Bulan;18/03/2016 22:08;23/11/2016 22:08;1;Toko 1 (ELK1-1)',
    )
  })

  it('writes dates that Excel knows as dates, shown dd/mm/yyyy hh:mm', async () => {
    const { out, save } = await open([shop, inventedUser(2)])
    const path = join(out, 'pengguna.xlsx')
    await save({ path, format: 'xlsx', columns: ['registrationId', 'expiresAt'] })
    const sheet = (await readXlsx(readFileSync(path), { readStyles: true })).sheets[0]
    expect(sheet?.rows).toEqual([
      ['ID registrasi', 'Berakhir (WIB)'],
      ['ELK1', new Date('2016-11-23T22:08:02Z')],
      ['ELK2', null],
    ])
    expect(sheet?.cells?.get('1,1')?.style?.numFmt).toBe('dd/mm/yyyy hh:mm')
  })

  it.each(['csv', 'xlsx'] as const)('lets no %s run what a shop is called', async (format) => {
    const { out, save } = await open([inventedUser(1, { storeName: '=cmd|calc!A1' })])
    const path = join(out, `a.${format}`)
    await save({ path, format, columns: ['storeName'] })
    const text =
      format === 'csv'
        ? readFileSync(path, 'utf8')
        : String((await readXlsx(readFileSync(path))).sheets[0]?.rows[1]?.[0])
    expect(text).toContain("'=cmd|calc!A1")
  })

  it('masks emails and addresses when asked to', async () => {
    const { read, recorded, save } = await open([shop])
    await save({ isMasked: true })
    expect(read()).toContain('T***@c***.id')
    expect(read()).not.toMatch(/Toko\.1@|Merdeka/)
    expect(recorded[0]?.details).toMatchObject({ masked: 'yes' })
  })

  it('writes thousands in slices and says how far it is', async () => {
    const { progress, read, save } = await open(numbers(1234).map((n) => inventedUser(n)))
    expect(await save({ columns: ['registrationId'] })).toMatchObject({ count: 1234 })
    const ids = read().trim().split('\r\n').slice(1)
    expect(new Set(ids).size).toBe(1234)
    expect(progress.length).toBeGreaterThan(3)
    expect(progress.at(-1)).toEqual({ done: 1234, total: 1234 })
  })

  it('writes only who was picked, in that order', async () => {
    const { read, save } = await open(numbers(300).map((n) => inventedUser(n)))
    await save({
      selection: { kind: 'ids', ids: ['ELK9', 'ELK200', 'ELK1', 'ELK999'] },
      columns: ['registrationId'],
    })
    expect(read().trim().split('\r\n').slice(1)).toEqual(['ELK9', 'ELK200', 'ELK1'])
  })

  it('leaves out who was taken from the selection, and who vanished', async () => {
    const { cache, read, save } = await open(numbers(4).map((n) => inventedUser(n)))
    await cache.stageUsers(1, [inventedUser(1), inventedUser(2), inventedUser(3)], 100)
    await cache.commitSync(100)
    await save({
      selection: { kind: 'matching', filter: everyUser, except: ['ELK2'] },
      columns: ['registrationId'],
    })
    expect(read().trim().split('\r\n').slice(1)).toEqual(['ELK1', 'ELK3'])
  })

  it('writes what a filter leaves, in the order asked for', async () => {
    const { read, save } = await open(numbers(12).map((n) => inventedUser(n)))
    const filter = { ...everyUser, search: 'toko.1' }
    await save({
      selection: { kind: 'matching', filter, except: ['ELK11'] },
      sort: { by: 'storeName', descending: true },
      columns: ['registrationId'],
    })
    expect(read().trim().split('\r\n').slice(1)).toEqual(['ELK12', 'ELK10', 'ELK1'])
  })

  it('leaves a file alone that is there, unless told otherwise', async () => {
    const { out, read, save } = await open([shop])
    writeFileSync(join(out, 'pengguna.csv'), 'lama')
    await expect(save()).rejects.toMatchObject({
      code: 'file-exists',
      options: { details: { name: 'pengguna.csv' } },
    })
    expect(read()).toBe('lama')
    await save({ overwrite: true })
    expect(read()).toContain('ELK1')
  })

  it('leaves nothing behind when cancelled, and can be asked again', async () => {
    const { exports, onProgress, out, recorded, save } = await open(
      numbers(1000).map((n) => inventedUser(n)),
    )
    onProgress(() => exports.cancel())
    expect(await save()).toEqual({ kind: 'cancelled' })
    expect(readdirSync(out)).toEqual([])
    expect(recorded).toEqual([])
    onProgress(() => undefined)
    expect(await save()).toMatchObject({ kind: 'saved', count: 1000 })
  })

  it('goes on record with the file, the count and whether it was masked', async () => {
    const { recorded, save } = await open([shop])
    await save()
    expect(recorded).toEqual([
      {
        kind: 'export',
        outcome: 'done',
        details: {
          what: 'users',
          fileName: 'pengguna.csv',
          format: 'csv',
          count: 1,
          masked: 'no',
        },
      },
    ])
  })

  it('says where a file cannot be written, and records nothing', async () => {
    const { out, recorded, save } = await open([shop])
    const path = join(out, 'tidak-ada', 'a.csv')
    await expect(save({ path })).rejects.toMatchObject({ code: 'file-write-failed' })
    expect(existsSync(path)).toBe(false)
    expect(recorded).toEqual([])
  })
})
