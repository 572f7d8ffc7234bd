import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const roots = [
  '.github',
  'bench',
  'docs',
  'electron',
  'lint',
  'packaging',
  'renderer',
  'samples',
  'scripts',
  'shared',
  'tests',
]
const files = [
  ...readdirSync('.'),
  ...roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
  ),
].map((path) => path.replaceAll('\\', '/'))

const papers = files.filter((path) => path.endsWith('.md') && !path.startsWith('samples/'))

/** What a command writes, what is on an administrator's machine, and what is on a server of updates. */
const elsewhere = /^artifacts\/|^\/|^(?:policy|release)\.json$|^latest\.yml$/

/** What a paper says in code type and what looks like a path. */
function listPaths(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '')
  const paths = spans.filter((span) => /^[\w./-]+\.(ts|tsx|mjs|css|grit|json|yml)$/.test(span))
  return paths.filter((path) => !elsewhere.test(path))
}

const isThere = (path: string) =>
  files.some((file) => file === path || file.endsWith(`/${path.replace(/^\.\//, '')}`))

describe('the papers', () => {
  it.each(papers)('name only files that there are: %s', (paper) => {
    const missing = listPaths(readFileSync(paper, 'utf8')).filter((path) => !isThere(path))
    expect(missing).toEqual([])
  })

  it('are there where the code names them', () => {
    const code = files.filter((path) => /^(?:electron|shared|renderer)\/.*\.tsx?$/.test(path))
    const named = code.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\b([\w-]+\.md)\b/gi)].map(
        ([, paper]) => paper ?? '',
      ),
    )
    expect(new Set(named).size).toBeGreaterThan(1)
    expect([...new Set(named)].filter((paper) => !isThere(paper))).toEqual([])
  })

  it('answer twenty questions with a place each', () => {
    const questions = readFileSync('docs/where.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('?'))
    expect(questions).toHaveLength(20)
    for (const question of questions) {
      const places = [...question.matchAll(/`([^`]+)`/g)].map(([, place]) => place ?? '')
      expect(places.length, question).toBeGreaterThan(0)
      expect(places.filter((place) => !files.includes(place))).toEqual([])
    }
  })
})
