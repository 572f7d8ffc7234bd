import type { HistoryFilter } from '#shared/domain/history'
import type { ActivationForm } from '#shared/domain/runs/activation-form'
import type { RegistrationForm } from '#shared/domain/runs/registration-form'
import type { RowFilter } from '#shared/domain/runs/row'
import type { RunKind } from '#shared/domain/runs/run'
import type { UserFilter } from '#shared/domain/users/user-query'

/** The names under which server data is kept. */
export const queryKeys = {
  overview: ['overview'] as const,
  status: ['status'] as const,
  senders: ['senders'] as const,
  licences: ['licences'] as const,
  search: (text: string, syncedAt: number | null) => ['search', text, syncedAt] as const,
  syncProgress: ['users', 'sync-progress'] as const,
  exportProgress: ['users', 'export-progress'] as const,
  /** Everything told of the copied users. */
  browse: ['browse'] as const,
  userCount: ['browse', 'count'] as const,
  userFacets: (filter: UserFilter) => ['browse', 'facets', filter] as const,
  user: (registrationId: string) => ['browse', 'one', registrationId] as const,
  userViews: ['browse', 'views'] as const,
  userColumns: ['browse', 'columns'] as const,
  /** Files that are open, and the comparison that is. */
  sources: ['sources'] as const,
  source: (sourceId: number) => ['sources', sourceId] as const,
  reconciliations: ['reconciliations'] as const,
  reconciliation: (id: number) => ['reconciliations', id] as const,
  registration: ['registration'] as const,
  registrationHints: ['registration', 'hints'] as const,
  registrationCheck: (form: RegistrationForm) => ['registration', 'check', form] as const,
  reference: ['browse', 'reference'] as const,
  activation: ['activation'] as const,
  activationHints: ['activation', 'hints'] as const,
  activationCheck: (form: ActivationForm) => ['activation', 'check', form] as const,
  activationUser: (runId: number) => ['activation', 'user', runId] as const,
  runs: ['runs'] as const,
  onlyRow: (runId: number, outcome: string) => ['runs', 'only-row', runId, outcome] as const,
  runLists: ['runs', 'list'] as const,
  runList: (kind: RunKind) => ['runs', 'list', kind] as const,
  run: (runId: number) => ['runs', 'one', runId] as const,
  runProgress: (runId: number) => ['runs', 'progress', runId] as const,
  importProgress: (sourceId: number) => ['runs', 'import', sourceId] as const,
  history: ['history'] as const,
  historyList: (filter: HistoryFilter) => ['history', 'list', filter] as const,
  historyCount: (filter: HistoryFilter) => ['history', 'count', filter] as const,
  historyProof: ['history-proof'] as const,
  answers: ['answers'] as const,
  unresolved: ['unresolved'] as const,
  unresolvedList: ['unresolved', 'list'] as const,
  unresolvedCount: ['unresolved', 'count'] as const,
  found: (runId: number) => ['runs', 'found', runId] as const,
  foundText: (runId: number, filter: RowFilter, text: string) =>
    ['runs', 'found', runId, filter, text] as const,
  problems: (runId: number) => ['runs', 'problems', runId] as const,
  problemTexts: (runId: number, field: string, problem: string) =>
    ['runs', 'problem-texts', runId, field, problem] as const,
  trialRow: (runId: number) => ['runs', 'trial', runId] as const,
}
