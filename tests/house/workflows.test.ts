import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { targets } from '../../scripts/lib/package/targets.mjs'
import { systemPackages } from '../../scripts/lib/system-packages.mjs'

const home = '.github'
const access = z.record(z.string(), z.enum(['read', 'write', 'none']))
const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const jobSchema = z.object({
  'runs-on': z.string().optional(),
  'timeout-minutes': z.number().max(180).optional(),
  uses: z.string().optional(),
  permissions: access.optional(),
  steps: z.array(stepSchema).default([]),
})
const workflowSchema = z.object({
  on: z.unknown(),
  permissions: access,
  concurrency: z.object({ group: z.string() }).optional(),
  jobs: z.record(z.string(), jobSchema),
})
const actionSchema = z.object({ runs: z.object({ steps: z.array(stepSchema) }) })
const manifestSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

type Step = z.infer<typeof stepSchema>

interface NamedText {
  readonly name: string
  readonly text: string
}

function readAll(folder: string, ending: RegExp): NamedText[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ name: file, text: readFileSync(join(home, folder, file), 'utf8') }))
}

const workflowTexts = readAll('workflows', /\.yml$/)
const actionTexts = readAll('actions', /\.yml$/)
const scriptTexts = readAll('scripts', /\.(sh|ps1)$/)
const texts = [...workflowTexts, ...actionTexts]
const workflows = workflowTexts.map(({ name, text }) => ({
  name,
  ...workflowSchema.parse(load(text)),
}))
const jobs = workflows.flatMap(({ name, jobs: own }) =>
  Object.entries(own).map(([key, job]) => ({ name: `${name} ${key}`, ...job })),
)
const steps: Step[] = [
  ...jobs.flatMap((job) => job.steps),
  ...actionTexts.flatMap(({ text }) => actionSchema.parse(load(text)).runs.steps),
]
const manifest = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const commands = [
  ...steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
  ...scriptTexts.map(({ text }) => text),
]

/** What a pattern's first group finds in texts, each once, in order. */
function findAll(pattern: RegExp, where: readonly string[]): string[] {
  const found = where.flatMap((text) => [...text.matchAll(pattern)].map(([, one]) => one ?? ''))
  return [...new Set(found)].sort()
}

describe('the workflows', () => {
  it('are there, and read as YAML', () => {
    expect(workflows.map(({ name }) => name).sort()).toEqual(['release.yml', 'test.yml'])
    expect(jobs.length).toBeGreaterThan(8)
  })

  it('name actions by their whole hash, with the version beside it', () => {
    const used = texts.flatMap(({ text }) =>
      text.split('\n').filter((line) => /\buses:/.test(line)),
    )
    expect(used.length).toBeGreaterThan(10)
    const pinned = /uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
    const own = /uses: \.\/\.github\//
    expect(used.filter((line) => !pinned.test(line) && !own.test(line))).toEqual([])
  })

  it('know an action by one hash everywhere', () => {
    const used = findAll(
      /uses: (\S+@[0-9a-f]{40} # \S+)/g,
      texts.map(({ text }) => text),
    )
    const names = used.map((one) => one.split('@')[0])
    expect(names).toEqual([...new Set(names)])
  })

  it('call only files of ours that are there', () => {
    const own = [...steps, ...jobs].flatMap(({ uses }) => (uses?.startsWith('./') ? [uses] : []))
    expect(own.length).toBeGreaterThan(0)
    const isThere = (path: string) =>
      existsSync(path.endsWith('.yml') ? path : `${path}/action.yml`)
    expect(own.filter((path) => !isThere(path))).toEqual([])
  })

  it.each(jobs)('limit the time and the rights of $name', (job) => {
    expect(job.permissions).toBeDefined()
    if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it('give no rights to all jobs, and write only where the release is drafted', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual(workflows.map(() => ({})))
    const writing = jobs.filter((job) => Object.values(job.permissions ?? {}).includes('write'))
    expect(writing.map(({ name }) => name)).toEqual(['release.yml draft'])
  })

  it('run one at a time for what they are about', () => {
    expect(workflows.filter(({ concurrency }) => concurrency === undefined)).toEqual([])
  })

  it('are not begun by what a stranger can have run with our secrets', () => {
    for (const { text } of texts) {
      expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment/)
    }
  })

  it('leave no token behind a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('put nothing of GitHub into a command: it comes by the environment', () => {
    expect(commands.filter((command) => command.includes('${{'))).toEqual([])
  })

  it('run only scripts of package.json', () => {
    const run = findAll(/\bnpm run ([\w-]+)/g, commands)
    expect(run).toContain('package')
    expect(run.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  it('name only files that are there', () => {
    const named = findAll(/((?:\.github\/)?scripts\/[\w/-]+\.(?:mjs|sh|ps1))/g, commands)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
    const scripts = scriptTexts.map(({ name }) => `${home}/scripts/${name}`)
    expect(scripts.filter((path) => !named.includes(path))).toEqual([])
  })

  it('package every target but the folder to try out, on its own system', () => {
    const systems = { windows: 'win32', macos: 'darwin', ubuntu: 'linux' }
    const packaged = jobs.flatMap((job) =>
      findAll(
        /npm run package -- (.+)/g,
        job.steps.map(({ run }) => run ?? ''),
      )
        .flatMap((names) => names.split(' '))
        .map((target) => ({ target, system: job['runs-on']?.split('-')[0] })),
    )
    const wanted = Object.entries(targets)
      .filter(([, { kind }]) => kind !== 'dir')
      .map(([target, { platform }]) => ({
        target,
        system: Object.entries(systems).find(([, own]) => own === platform)?.[0],
      }))
    const byTarget = (one: { target: string }, other: { target: string }) =>
      one.target.localeCompare(other.target, 'en')
    expect(packaged.sort(byTarget)).toEqual(wanted.sort(byTarget))
  })

  it('use the Node and the two Electrons that the project names', () => {
    const node = findAll(
      /node-version: (\S+)/g,
      texts.map(({ text }) => text),
    )
    expect(node).toEqual([manifest.devDependencies.node])
    const registry = readFileSync('scripts/lib/registry-electron.mjs', 'utf8')
    const lines = [
      ...findAll(/electronVersion = '(\d+)\./g, [registry]),
      manifest.devDependencies.electron?.split('.')[0],
    ]
    expect(
      findAll(
        /electron: '(\d+)'/g,
        texts.map(({ text }) => text),
      ),
    ).toEqual(lines)
  })

  it('install what a window needs on Linux, some by its name since Ubuntu 24', () => {
    const names = commands.find((command) => command.includes('apt-get'))?.split(/\s+/) ?? []
    const isThere = (name: string) => names.includes(name) || names.includes(`${name}t64`)
    expect(systemPackages.filter((name) => !isThere(name))).toEqual([])
  })

  it('use the secrets and variables that docs/releasing.md names, and no others', () => {
    const used = findAll(
      /\b(?:secrets|vars)\.(\w+)/g,
      texts.map(({ text }) => text),
    )
    const paper = readFileSync('docs/releasing.md', 'utf8')
    const named = findAll(/^\| `([A-Z][A-Z_]+)` \|/gm, [paper])
    expect(used.length).toBeGreaterThan(4)
    expect(named).toEqual(used)
  })

  it('verify in docs/releasing.md each hash they use', () => {
    const paper = readFileSync('docs/releasing.md', 'utf8')
    const used = findAll(
      /uses: \S+?\/([\w-]+@[0-9a-f]{7})/g,
      texts.map(({ text }) => text),
    )
    expect(used.filter((one) => !paper.includes(one))).toEqual([])
  })
})
