import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

const domain = 'shared/domain'
const ground = ['electron/async', 'electron/errors', 'shared']
const records = ['electron/ledger', 'electron/cache', 'electron/secrets', 'electron/sheets']
const underServices = [
  ...ground,
  ...records,
  'electron/api',
  'electron/practice',
  'electron/office',
]
const underFeatures = ['renderer/app-shell', 'renderer/components', 'renderer/ipc', 'shared']

/**
 * Every folder of the house and the folders it may import, from the ground up: each row may name only
 * rows above it, so no two folders import each other, types included. ARCHITECTURE.md says why.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/locales': [domain],
  'shared/ipc': [domain],
  'electron/async': [],
  'electron/errors': [domain],
  'electron/sqlite': ['electron/errors'],
  'electron/api': [domain, 'electron/errors'],
  'electron/ledger': [domain, 'electron/errors', 'electron/sqlite'],
  'electron/cache': [domain, 'electron/errors', 'electron/sqlite'],
  'electron/secrets': [domain, 'electron/errors'],
  'electron/sheets': [domain, 'electron/errors'],
  'electron/practice': [domain, 'electron/api/answer-schemas'],
  'electron/office': [domain, 'electron/errors'],
  ...rowsIn('electron/services', underServices, {
    reference: [],
    settings: [],
    updates: [],
    diagnostics: [],
    kinds: [],
    history: [],
    connection: [],
    proof: ['reference'],
    users: ['connection', 'proof', 'reference'],
    sending: ['proof', 'users'],
    office: ['sending'],
    answers: ['history', 'proof'],
    unresolved: ['history', 'proof', 'sending'],
    senders: [],
    sources: ['kinds', 'senders'],
    runs: ['kinds', 'senders', 'sending', 'sources', 'users'],
    activation: ['runs'],
    registration: ['runs'],
    reconcile: ['kinds', 'runs', 'senders', 'sources'],
    overview: ['runs'],
    search: [],
    storage: ['users'],
    workspace: '*',
    'ledger-recovery': ['workspace'],
  }),
  'electron/ipc': ['electron/services', 'electron/errors', 'shared'],
  'electron/app': ['electron', 'shared'],
  'renderer/styles': [],
  'renderer/ipc': ['shared'],
  'renderer/components': ['renderer/styles', 'shared'],
  'renderer/app-shell': ['renderer/components', 'renderer/ipc', 'shared'],
  ...rowsIn('renderer/features', underFeatures, {
    'filter-forms': [],
    'first-start': [],
    support: [],
    record: [],
    runs: [],
    history: ['filter-forms', 'runs'],
    users: ['filter-forms', 'history'],
    settings: ['first-start', 'support', 'users'],
    home: ['runs', 'users'],
    reconcile: ['runs'],
    palette: ['runs', 'settings'],
    activate: ['palette', 'reconcile', 'runs', 'users'],
    register: ['runs', 'users'],
  }),
  'renderer/frame': ['renderer/features', ...underFeatures],
}

/** The folders in one, each with what lies under all of them; `*` may import every folder above it. */
function rowsIn(
  parent: string,
  under: readonly string[],
  table: Readonly<Record<string, readonly string[] | '*'>>,
): Record<string, readonly string[]> {
  const names = Object.keys(table)
  const rows = Object.entries(table).map(([name, named], index) => {
    const others = named === '*' ? names.slice(0, index) : named
    return [
      `${parent}/${name}`,
      [...under, ...others.map((other) => `${parent}/${other}`)],
    ] as const
  })
  return Object.fromEntries(rows)
}

/** Folders whose code is the window's process, and may import the `electron` package. */
const withElectron = '^electron/(main\\.ts|preload\\.ts|app/|ipc/|secrets/)'

const own = '^(electron|shared|renderer|tests)/'

const folderRules: IForbiddenRuleType[] = Object.entries(folders).map(([folder, others]) => ({
  name: `${folder} imports ${others.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: own, pathNot: [folder, ...others].map((name) => `^${name}[/.]`) },
}))

/** What no folder may do, as dependency-cruiser reads it. */
export const forbidden: IForbiddenRuleType[] = [
  ...folderRules,
  {
    name: 'every folder has its row',
    severity: 'error',
    from: {
      path: '^(shared|electron|renderer)/[^/]+/',
      pathNot: Object.keys(folders).map((name) => `^${name}/`),
    },
    to: {},
  },
  {
    name: 'the page imports itself and shared',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: own, pathNot: '^(renderer|shared)/' },
  },
  {
    name: 'the page and shared run without Node',
    severity: 'error',
    from: { path: '^(renderer|shared)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'plain Node runs all but the window',
    severity: 'error',
    from: { path: '^(electron|shared|renderer|bench/frame)/', pathNot: withElectron },
    to: { path: '^node_modules/electron/' },
  },
  {
    name: 'only the page shows something',
    severity: 'error',
    from: { path: '^(electron|shared|bench)/' },
    to: { path: '^node_modules/(react|react-dom)/' },
  },
  {
    name: 'benchmarks measure what runs in plain Node',
    severity: 'error',
    from: { path: '^bench/.*\\.ts$' },
    to: { path: '^electron/(app|ipc)/' },
  },
]

/** How it reads our code. */
export const reading: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
}

/** Endings it tries where an import names none. */
export const resolving = { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'] }
