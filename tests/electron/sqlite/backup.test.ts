import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups, setAside } from '#electron/sqlite/backup'
import { openDatabase } from '#electron/sqlite/open-database'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { createShops } from './shop-migrations'

function openShops(path: string) {
  return openDatabase({ path, migrations: [createShops], durability: 'full' })
}

describe('backUp()', () => {
  it('copies an open database whole', () => {
    const folder = temporaryFolder()
    const db = openShops(join(folder, 'shops.db'))
    db.prepare('INSERT INTO shops (name) VALUES (?)').run('Toko AHE')
    const copy = openShops(backUp(db, folder, '2026-01-01T080000'))
    expect(copy.prepare('SELECT name FROM shops').pluck().all()).toEqual(['Toko AHE'])
    copy.close()
    db.close()
  })

  it('keeps the newest three, of this database alone', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'other-1.db'), '')
    const db = openShops(join(temporaryFolder(), 'shops.db'))
    for (const stamp of ['1', '2', '3', '4', '5']) backUp(db, folder, stamp)
    db.close()
    const names = listBackups(folder, 'shops').map((path) => basename(path))
    expect(names).toEqual(['shops-5.db', 'shops-4.db', 'shops-3.db'])
    expect(readdirSync(folder).sort()).toEqual([...names.toReversed(), 'other-1.db'].sort())
  })

  it('is not troubled by a copy that was cut off', () => {
    const folder = temporaryFolder()
    const db = openShops(join(temporaryFolder(), 'shops.db'))
    writeFileSync(join(folder, 'shops-1.db.part'), 'half a copy')
    expect(listBackups(folder, 'shops')).toEqual([])
    backUp(db, folder, '1')
    expect(readdirSync(folder)).toEqual(['shops-1.db'])
    db.close()
  })
})

describe('listBackups()', () => {
  it('finds none where there is no folder', () => {
    expect(listBackups(join(temporaryFolder(), 'backups'), 'shops')).toEqual([])
  })
})

describe('setAside()', () => {
  it('moves a file with its journals', () => {
    const path = join(temporaryFolder(), 'shops.db')
    for (const suffix of ['', '-wal', '-shm']) writeFileSync(path + suffix, suffix)
    const kept = setAside(path, '1')
    expect(['', '-wal', '-shm'].filter((suffix) => existsSync(path + suffix))).toEqual([])
    expect(['', '-wal', '-shm'].filter((suffix) => !existsSync(kept + suffix))).toEqual([])
  })

  it('leaves a database with its journal where that cannot be moved', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'shops.db')
    for (const suffix of ['', '-wal']) writeFileSync(path + suffix, `isi${suffix}`)
    // In place of another program that has it open on Windows.
    mkdirSync(join(folder, 'shops-damaged-1.db-wal'))
    expect(() => setAside(path, '1')).toThrow(/EISDIR|EPERM/)
    expect(readFileSync(path, 'utf8')).toBe('isi')
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('isi-wal')
    expect(existsSync(join(folder, 'shops-damaged-1.db'))).toBe(false)
  })
})
