import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/electron/temporary-folder'
import { folders, forbidden, reading, resolving } from '../../folders.config'

/** What is forbidden among the imports of a house, a line each. */
async function findForbidden(house: string, roots: readonly string[]): Promise<string[]> {
  const options = { ...reading, baseDir: house, ruleSet: { forbidden }, validate: true }
  const { output } = await cruise([...roots], options, resolving)
  const { summary } = output as ICruiseResult
  return summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)
}

/** A house of its own with these files. */
function build(files: Readonly<Record<string, string>>): string {
  const house = temporaryFolder()
  const named = { 'package.json': readFileSync('package.json', 'utf8'), ...files }
  for (const [path, text] of Object.entries(named)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  return house
}

/** Folders with more files of their own than one takes in at a glance. */
function listCrowded(roots: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const root of roots) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([folder, count]) => count > mostFiles && folder !== record)
    .map(([folder]) => folder)
}

const mostFiles = 20
/** Numbered, read in order, and never fewer. */
const record = 'docs/decisions'

describe('the folders', () => {
  it('have at most twenty files of their own', () => {
    const roots = ['bench', 'docs', 'electron', 'renderer', 'scripts', 'shared', 'tests']
    expect(listCrowded(roots)).toEqual([])
  })

  it('import only what their row names', async () => {
    const roots = ['electron', 'shared', 'renderer', 'bench']
    expect(await findForbidden(process.cwd(), roots)).toEqual([])
  })

  it('are ordered: each row names rows above it, so that no two import each other', () => {
    const above: string[] = []
    const rows = Object.entries(folders).filter(([name]) => name !== 'electron/app')
    for (const [name, others] of rows) {
      const known = (other: string) => above.some((row) => `${row}/`.startsWith(`${other}/`))
      expect(
        others.filter((other) => !known(other) && other !== 'electron/api/answer-schemas'),
      ).toEqual([])
      above.push(name)
    }
  })

  it('stand in ARCHITECTURE.md', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8')
    const named = Object.keys(folders).map((name) =>
      name.replace(/^(renderer\/features|electron\/services)\/.*/, '$1'),
    )
    expect(named.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([])
  })

  it.each([
    [
      'a type of a folder that is not in the row',
      'electron/ledger/a.ts',
      'electron/cache/b',
      /ledger imports/,
    ],
    [
      'a service above it',
      'electron/services/proof/a.ts',
      'electron/services/sending/b',
      /proof imports/,
    ],
    [
      'a screen above it',
      'renderer/features/history/a.ts',
      'renderer/features/users/b',
      /history imports/,
    ],
    ['main, from the page', 'renderer/app.ts', 'electron/api/b', /the page imports/],
    ['a folder without a row', 'electron/attic/a.ts', 'electron/errors/b', /has its row/],
    ['the window, from a benchmark', 'bench/a.ts', 'electron/app/b', /benchmarks measure/],
  ])('are refused %s', async (_what, from, to, rule) => {
    const up = '../'.repeat(from.split('/').length - 1)
    const house = build({
      [from]: `import type { B } from '${up}${to}'\nexport type A = B\n`,
      [`${to}.ts`]: 'export type B = string\n',
    })
    expect(await findForbidden(house, [from.split('/')[0] ?? ''])).toEqual([
      expect.stringMatching(rule),
    ])
  })

  it.each([
    ['electron/services/proof/a.ts', "import { app } from 'electron'\nexport const a = app\n"],
    ['shared/domain/a.ts', "import { join } from 'node:path'\nexport const a = join\n"],
    ['electron/api/a.ts', "import { useState } from 'react'\nexport const a = useState\n"],
  ])('are refused a package that is not for them: %s', async (path, text) => {
    const packages = Object.fromEntries(
      ['electron', 'react'].flatMap((name) => [
        [`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`],
        [`node_modules/${name}/index.js`, 'module.exports = {}'],
      ]),
    )
    const house = build({ ...packages, [path]: text })
    expect(await findForbidden(house, [path.split('/')[0] ?? ''])).not.toEqual([])
  })
})
