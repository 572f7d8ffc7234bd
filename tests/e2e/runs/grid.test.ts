import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { id } from '#shared/locales/id'
import { consoleOpener } from '../launch'
import { answerDialogs, chipCount, openRegister, profileMaker } from '../operator'

const makeProfile = profileMaker()
const openConsole = consoleOpener()
const words = id.runCheck

const header = 'nama toko;jenis;no telp;email;password;alamat'
const types = [
  ...Array<string>(5).fill('Toko Kelontong'),
  ...Array<string>(3).fill('grosir/eceran'),
  'TOTAL',
  ...Array<string>(3).fill('Retail'),
]
const lines = types.map(
  (type, n) =>
    `Toko ${n};${type};08125550000${n % 10};toko${n}@contoh.co.id;awal-202${n};Jl. Uji ${n}`,
)

/** What the clipboard holds, as another program would take it. */
async function readClipboard(page: Page): Promise<{ text: string; html: string }> {
  const taken = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((take) => {
        const listen = (event: ClipboardEvent) => {
          event.stopPropagation()
          const read = (type: string) => event.clipboardData?.getData(type) ?? ''
          take({ text: read('text/plain'), html: read('text/html') })
        }
        document.addEventListener('paste', listen, { capture: true, once: true })
      }),
  )
  await page.keyboard.press('ControlOrMeta+V')
  return taken
}

async function textsOf(page: Page, columnId: string): Promise<string[]> {
  return page.locator(`[role=gridcell][data-column=${columnId}]`).allInnerTexts()
}

it('is worked in as in a spreadsheet: facets, blocks, the clipboard, find and replace', async () => {
  const profile = makeProfile({ syncAtStart: false, syncEveryMinutes: 0 })
  const file = join(profile, 'toko.csv')
  writeFileSync(file, [header, ...lines, ''].join('\r\n'))
  const { app, page } = await openConsole({ profileDir: profile, args: ['--practice'] })
  const { keyboard } = page
  await openRegister(page)
  await answerDialogs(app, file)
  await page.getByRole('button', { name: id.runStart.choose }).click()
  await page.getByRole('button', { name: /^Periksa .*baris$/ }).click()
  await page.getByRole('heading', { name: words.title }).waitFor()

  // Each problem is a facet, and what its cells say is mended by what they say.
  const unknown = words.problemNames['type-unknown'] ?? ''
  expect(await chipCount(page, unknown)).toBe(9)
  await page.getByText(/^Jenis toko tidak dikenal: “Toko Kelontong”/).waitFor()
  await page.getByRole('button', { name: words.fixAlike }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words.fill.lead(9, 3)).waitFor()
  await dialog.getByRole('button', { name: words.fill.take('Retail') }).click()
  await dialog.getByRole('button', { name: words.fill.confirm(5) }).click()
  await expect.poll(() => chipCount(page, unknown)).toBe(4)
  const typesAfter = [...Array<string>(5).fill('Retail'), ...types.slice(5)]
  await expect.poll(() => textsOf(page, 'userType')).toEqual(typesAfter)

  // A block is chosen by the keyboard and goes out as text and as a table.
  await page.getByRole('gridcell', { name: 'Toko 9', exact: true }).click()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('ControlOrMeta+C')
  await page.getByText(id.shell.copying.done(2)).waitFor()
  const copied = await readClipboard(page)
  expect(copied.text.trimEnd().split(/\r?\n/)).toEqual([
    'Toko 9\tRetail\t081255500009',
    'Toko 10\tRetail\t081255500000',
  ])
  expect(copied.html).toContain('081255500009')
  expect(copied.html).toContain('mso-number-format')

  // A block that is pasted says first what it would change, and is one step to undo.
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('Grosir\t0812 5550 0201\r\nGrosir\t0812 5550 0202\r\n'),
  )
  await page.getByRole('gridcell', { name: 'TOTAL' }).click()
  await keyboard.press('ControlOrMeta+V')
  const paste = page.getByRole('dialog', { name: words.block.title })
  await paste.getByText(words.block.lead(4, 2)).waitFor()
  await paste.getByText('“TOTAL”').waitFor()
  await paste.getByRole('button', { name: words.block.confirm(4) }).click()
  await page.getByRole('gridcell', { name: '081255500201' }).waitFor()
  await keyboard.press('ControlOrMeta+Z')
  await page.getByRole('gridcell', { name: 'TOTAL' }).waitFor()
  await expect.poll(() => textsOf(page, 'userType')).toEqual(typesAfter)

  // A cell that may say one of a few things is a list.
  await page.getByRole('gridcell', { name: 'TOTAL' }).click()
  await keyboard.press('Enter')
  await page.getByRole('option', { name: 'Grosir' }).click()
  await expect.poll(() => chipCount(page, unknown)).toBe(3)
  await expect
    .poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement))
    .toBe(true)

  // By the mouse, and filled down.
  const addresses = page.locator('[role=gridcell][data-column=address]')
  await addresses.nth(0).hover()
  await page.mouse.down()
  await addresses.nth(1).hover()
  await addresses.nth(2).hover()
  await page.mouse.up()
  await keyboard.press('ControlOrMeta+D')
  await expect
    .poll(async () => (await textsOf(page, 'address')).slice(0, 4))
    .toEqual(['Jl. Uji 0', 'Jl. Uji 0', 'Jl. Uji 0', 'Jl. Uji 3'])

  // A column is made as wide as what it says by a double click on its edge.
  const head = page.getByRole('columnheader', { name: id.runColumns.fields.storeName })
  const wide = await head.boundingBox()
  if (wide === null) throw new Error('The column has no head')
  await page.mouse.dblclick(wide.x + wide.width - 3, wide.y + 10)
  await expect.poll(async () => (await head.boundingBox())?.width ?? 0).toBeLessThan(wide.width)

  // The menu of the system, as an operator who chooses to empty the cell.
  await app.evaluate(({ Menu }, label) => {
    Menu.prototype.popup = function choose(options) {
      const item = this.items.find((candidate) => candidate.label === label)
      item?.click()
      options?.callback?.()
    }
  }, id.native.menu.clearCells)
  await page.getByRole('gridcell', { name: 'Toko 11', exact: true }).click({ button: 'right' })
  await expect.poll(async () => (await textsOf(page, 'storeName'))[11]).toBe('')
  await keyboard.press('ControlOrMeta+Z')
  await page.getByRole('gridcell', { name: 'Toko 11', exact: true }).waitFor()

  // A text is found wherever it stands, and replaced everywhere.
  await keyboard.press('ControlOrMeta+F')
  await page.getByRole('textbox', { name: words.find.text }).waitFor()
  await keyboard.type('uji 0')
  await page.getByText(words.find.count('', '3')).waitFor()
  await keyboard.press('Enter')
  await page.getByText(words.find.count('1', '3')).waitFor()
  await page.getByRole('textbox', { name: words.find.replacement }).fill('Mawar 7')
  await page.getByRole('button', { name: words.find.replaceAll }).click()
  await expect
    .poll(async () => (await textsOf(page, 'address')).slice(0, 4))
    .toEqual(['Jl. Mawar 7', 'Jl. Mawar 7', 'Jl. Mawar 7', 'Jl. Uji 3'])
  await page.getByRole('textbox', { name: words.find.text }).press('Escape')
  await expect
    .poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement))
    .toBe(true)
})
