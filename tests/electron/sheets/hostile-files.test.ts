import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sheetLimits } from '#electron/sheets/limits'
import { createSheetReader, type SheetReader } from '#electron/sheets/sheet-reader'
import { buildSheetWorker } from './built-worker'
import { hostileFiles, tellOutcome } from './hostile-files'
import { knownHeaders, tempFile } from './read-fixture'

/** The reader itself gives up long before: how fast each is, the bench `hostile` says. */
const timeout = sheetLimits.stallMs * 10

let reader: SheetReader
beforeAll(async () => {
  reader = createSheetReader(await buildSheetWorker())
})
afterAll(() => reader.close())

describe('hostile files', () => {
  for (const [name, make, code] of hostileFiles) {
    it(name, { timeout }, async () => {
      const outcome = await tellOutcome(reader, tempFile(make(), 'toko.xls'), knownHeaders)
      if (code === undefined) expect(outcome).toMatch(/^(?:read|file-(?!too-slow).*)$/)
      else expect(outcome).toBe(code)
    })
  }
})
