import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { CodePage } from '#electron/sheets/csv/code-pages'
import { decodeCodePage } from '#electron/sheets/csv/code-pages'
import { encodingSchema } from '#shared/domain/fields/sheet'
import { readFixture, tempFile } from '../read-fixture'

const header = 'Nama Toko;Email;Alamat'
const plain = 'Toko Jaya;jaya@contoh.co.id;Jl. Mawar 1'

function fileIn(page: CodePage, names: readonly string[], lineEnd = '\r\n') {
  const lines = [header, plain, ...names.map((name) => `${name};a@contoh.co.id;Jl. Melati 2`)]
  return tempFile(iconv.encode(lines.join(lineEnd) + lineEnd, page))
}

async function readNames(page: CodePage, names: readonly string[], lineEnd?: string) {
  const { overview, rows } = await readFixture(fileIn(page, names, lineEnd))
  const read = rows.slice(1).map(({ cells }) => cells[0])
  return { encoding: overview.encoding, doubt: overview.doubt, names: read }
}

const usualNames = [
  ...['Café', 'Résto', 'CAFÉ RÉSTO', 'Crème Brûlée', 'Açaí Bowl', 'Señor Taco', 'Löwe', 'Mañana'],
  ...[
    '“Toko”',
    'Toko “Maju Jaya”',
    '‘Toko’',
    'Toko D’Nala',
    'TOKO D’NALA',
    'Ma’ruf',
    'nala’s',
    'Ummi’',
  ],
  ...[
    'Rp 1.000–2.000',
    'Senin–Jumat',
    'senin–jumat',
    'Toko – Cabang 2',
    'A — B',
    '10–12',
    'Jakarta–Bandung',
  ],
  ...[
    'Toko\u00a0Maju',
    'Rp\u00a01.000',
    'toko\u00a0maju',
    'Jl.\u00a0Raya',
    'Toko A\u00a0B',
    '\u00a0Toko',
    'Toko\u00a0',
  ],
  ...[
    'Jl. Raya…',
    'Kopi Kenangan™',
    'Indomie®',
    '© 2026',
    '25 °C',
    '10 m²',
    '½ kg',
    '3 × 4',
    '• Toko',
  ],
  ...[
    '€ 5',
    '£5',
    'Toko §',
    '± 10',
    '12”',
    '’90',
    'Nº 5',
    'Toko·Jaya',
    'À la Carte',
    'Été',
    'Ünal',
    'Ørsted',
  ],
  ...['Caf\u00e9\u00a0\u2013 “D’Or”'],
]

describe('a file of windows-1252', () => {
  it.each(usualNames)('is known by %j alone', async (name) => {
    expect(await readNames('windows-1252', [name])).toMatchObject({
      encoding: 'windows-1252',
      names: [name],
    })
    expect((await readNames('windows-1252', [name], '\n')).doubt).toBeUndefined()
  })

  it('is known with all of them, and with one damaged cell among them', async () => {
    const read = await readNames('windows-1252', [...usualNames, 'Toko‚Ž'])
    expect(read).toMatchObject({ encoding: 'windows-1252', names: [...usualNames, 'Toko‚Ž'] })
    expect(read.doubt).toBeUndefined()
  })
})

describe('a file of another code page', () => {
  it.each<[CodePage, string]>([
    ['cp850', 'Café'],
    ['cp850', 'Résto'],
    ['cp850', 'Niño'],
    ['macintosh', 'Café'],
    ['macintosh', 'Résto'],
    ['macintosh', 'Toko D’Nala'],
    ['macintosh', 'Toko “Maju”'],
    ['macintosh', 'Crème'],
  ])('of %s is known by %j alone', async (page, name) => {
    expect(await readNames(page, [name])).toEqual({ encoding: page, names: [name] })
  })

  it('of Macs is known by its line ends where its signs leave it open', async () => {
    expect(await readNames('macintosh', ['TOKO D’NALA', 'Rp 1.000–2.000'], '\r')).toEqual({
      encoding: 'macintosh',
      names: ['TOKO D’NALA', 'Rp 1.000–2.000'],
    })
  })

  it.each<[CodePage, string, [CodePage, string][]]>([
    ['macintosh', 'TOKO D’NALA', [['windows-1252', 'TOKO DÕNALA']]],
    ['macintosh', 'Kopi…nak', [['windows-1252', 'KopiÉnak']]],
    ['macintosh', 'Garçon', [['cp850', 'Garìon']]],
    ['cp850', 'Garçon', [['macintosh', 'Garáon']]],
    ['cp850', 'Köln', [['macintosh', 'Kîln']]],
    ['cp850', 'École', [['macintosh', 'êcole']]],
  ])('of %s is a question by %j alone', async (page, name, others) => {
    const { doubt } = await readNames(page, [name])
    const [cell] = doubt?.cells ?? []
    const read = doubt?.encodings.map((encoding, at) => [encoding, cell?.readings[at]])
    expect(read?.toSorted()).toEqual([[page, name], ...others].toSorted())
    expect(cell?.column).toBe(0)
  })

  it('is no question once it was chosen', async () => {
    const file = fileIn('macintosh', ['TOKO D’NALA'])
    const { overview, rows } = await readFixture(file, { encoding: 'macintosh' })
    expect(overview.doubt).toBeUndefined()
    expect(rows.at(-1)?.cells[0]).toBe('TOKO D’NALA')
  })

  it('is told by a letter far down', async () => {
    const names = [...Array.from({ length: 20_000 }, (_, at) => `Toko ${at}`), 'Café']
    const read = await readNames('cp850', names)
    expect(read.encoding).toBe('cp850')
    expect(read.names).toEqual(names)
  })
})

describe('decodeCodePage()', () => {
  const pages = encodingSchema.options.filter((name) => !name.startsWith('utf'))

  it.each(pages)('reads every byte of %s as iconv-lite does', (page) => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    // Its Macintosh is older than the euro.
    const other = page === 'macintosh' ? new TextDecoder(page) : iconv.getDecoder(page)
    const known = 'decode' in other ? other.decode(bytes) : other.write(bytes)
    const read = [...decodeCodePage(bytes, page as CodePage)] // all but the utf ones are
    expect(read).toHaveLength(256)
    // Bytes that a page leaves free are characters all the same.
    for (const [byte, char] of [...known].entries())
      if (char !== '\ufffd') expect(read[byte]).toBe(char)
  })
})
