import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Migration } from '#electron/sqlite/database'
import { isDiskFull, openDatabase } from '#electron/sqlite/open-database'
import { buildWorker } from '#tests/electron/built-worker'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { createShops, splitNames } from './shop-migrations'

const killedWriter = fileURLToPath(await buildWorker('tests/electron/sqlite/killed-writer.ts'))

function open(path: string, migrations: readonly Migration[] = [createShops]) {
  return openDatabase({ path, migrations, durability: 'full' })
}

function newPath(): string {
  return join(temporaryFolder(), 'shops.db')
}

/** A closed file with so many shops, of several pages. */
function filledPath(shops = 2000): string {
  const path = newPath()
  const db = open(path)
  const insert = db.prepare('INSERT INTO shops (name) VALUES (?)')
  db.transaction(() => {
    for (let number = 0; number < shops; number += 1) insert.run(`Toko ${number}`)
  })()
  db.close()
  return path
}

function countShops(path: string, migrations?: readonly Migration[]): unknown {
  const db = open(path, migrations)
  const count = db.prepare('SELECT count(*) FROM shops').pluck().get()
  db.close()
  return count
}

function flipMiddle(path: string): void {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096
  bytes.fill(0xa5, middle, middle + 4096)
  writeFileSync(path, bytes)
}

describe('openDatabase()', () => {
  it('says so where a folder is in its place, and leaves it', () => {
    const path = newPath()
    mkdirSync(path)
    expect(() => open(path)).toThrow(
      expect.objectContaining({ code: 'place-taken', options: { details: { name: 'shops.db' } } }),
    )
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('refuses a damaged file with a journal left behind, and changes neither', () => {
    const source = filledPath()
    const db = open(source)
    db.prepare('INSERT INTO shops (name) VALUES (?)').run('Toko di jurnal')
    const path = newPath()
    for (const suffix of ['', '-wal']) writeFileSync(path + suffix, readFileSync(source + suffix))
    db.close()
    flipMiddle(path)
    const before = ['', '-wal'].map((suffix) => readFileSync(path + suffix))
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-damaged' }))
    expect(['', '-wal'].map((suffix) => readFileSync(path + suffix))).toEqual(before)
  })

  it.each([
    ['full', 2],
    ['normal', 1],
  ] as const)(
    'keeps a write-ahead log and the durability asked for: %s',
    (durability, synchronous) => {
      const db = openDatabase({ path: newPath(), migrations: [createShops], durability })
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('synchronous', { simple: true })).toBe(synchronous)
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      db.close()
    },
  )

  it('migrates what is there, after a copy was possible', () => {
    const path = filledPath(3)
    const versions: number[] = []
    const db = openDatabase({
      path,
      migrations: [createShops, splitNames],
      durability: 'full',
      beforeMigrating: (_db, version) => versions.push(version),
    })
    expect(versions).toEqual([1])
    expect(db.prepare('SELECT DISTINCT first_word FROM shops').pluck().all()).toEqual(['Toko'])
    expect(db.pragma('user_version', { simple: true })).toBe(2)
    db.close()
  })

  it('asks for no copy where nothing is migrated', () => {
    const path = newPath()
    const beforeMigrating = () => expect.unreachable()
    const options = {
      path,
      migrations: [createShops],
      durability: 'full',
      beforeMigrating,
    } as const
    openDatabase(options).close()
    openDatabase(options).close()
  })

  it('leaves the old schema where a migration fails', () => {
    const path = filledPath(3)
    const failing: Migration = {
      name: 'failing',
      up: (db) => db.exec('ALTER TABLE shops ADD COLUMN phone TEXT; SELECT * FROM nowhere'),
    }
    expect(() => open(path, [createShops, failing])).toThrow('nowhere')
    expect(countShops(path, [createShops, splitNames])).toBe(3)
  })

  it('leaves the old schema where the program dies in a migration', () => {
    const path = filledPath(3)
    expect(spawnSync(process.execPath, [killedWriter, 'migrate', path]).signal).toBe('SIGKILL')
    const db = open(path)
    expect(db.prepare('SELECT * FROM shops LIMIT 1').get()).toEqual({ id: 1, name: 'Toko 0' })
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    db.close()
  })

  it('refuses a file of a newer console untouched', () => {
    const path = filledPath(3)
    open(path, [createShops, splitNames]).close()
    const before = readFileSync(path)
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-newer' }))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('refuses one whose version is only in the journal it was left with, and changes neither', () => {
    const source = filledPath(3)
    const db = open(source, [createShops, splitNames])
    const path = newPath()
    for (const suffix of ['', '-wal']) writeFileSync(path + suffix, readFileSync(source + suffix))
    db.close()
    const before = ['', '-wal'].map((suffix) => readFileSync(path + suffix))
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-newer' }))
    expect(['', '-wal'].map((suffix) => readFileSync(path + suffix))).toEqual(before)
  })

  it.each([
    ['no database', (path: string) => writeFileSync(path, 'toko;email\n'.repeat(1000))],
    ['cut in the middle', (path: string) => truncateSync(path, 8192)],
    ['a page overwritten', flipMiddle],
  ])('notices a damaged file and leaves it as it is: %s', (_name, damage) => {
    const path = filledPath()
    damage(path)
    const before = readFileSync(path)
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'ledger-damaged' }))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('has every row it acknowledged after kill -9', async () => {
    const path = newPath()
    const acknowledged: string[] = []
    for (let life = 0; life < 3; life += 1) {
      const writer = spawn(process.execPath, [killedWriter, 'commit', path])
      const exited = once(writer, 'exit')
      writer.stdin.on('error', () => undefined) // It may die with lines unread.
      for (let number = 0; number < 200; number += 1) writer.stdin.write(`${life} ${number}\n`)
      let lines = 0
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(line)
        lines += 1
        if (lines === 20 + life) writer.kill('SIGKILL')
      }
      await exited
    }
    const db = open(path)
    const names = new Set(db.prepare('SELECT name FROM shops').pluck().all())
    db.close()
    expect(acknowledged.length).toBeGreaterThanOrEqual(63)
    expect(acknowledged.filter((name) => !names.has(name))).toEqual([])
  })
})

describe('isDiskFull()', () => {
  it('knows a disk that took no more, and nothing else', () => {
    const db = open(newPath())
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const fill = () => db.prepare('INSERT INTO shops (name) VALUES (?)').run('x'.repeat(50_000))
    expect(fill).toThrow(expect.toSatisfy(isDiskFull))
    expect(isDiskFull(new Error('SQLITE_FULL'))).toBe(false)
    db.close()
  })
})
