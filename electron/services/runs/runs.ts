import { basename } from 'node:path'
import { nextTurn } from '#electron/async/cooperative-batches'
import { createKeyedMutex } from '#electron/async/keyed-mutex'
import { AppError } from '#electron/errors/app-error'
import { hasSent } from '#electron/ledger/runs/draft-rows-table'
import { deleteEdits } from '#electron/ledger/runs/edits-table'
import { type CheckedRow, findNextProblem } from '#electron/ledger/runs/run-rows-table'
import {
  countRows,
  findRun,
  findRunBySource,
  listRuns,
  type RunRecord,
  type SourceContent,
  setRunState,
} from '#electron/ledger/runs/runs-table'
import type { ReadingProgress } from '#shared/domain/fields/sheet'
import type { HistoryEvent } from '#shared/domain/history'
import type { Run, RunKind, RunState } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import type { DraftKind, FieldValues } from '../kinds/draft-kind'
import { learnWords } from '../senders/learn-words'
import type { Sending } from '../sending/sending'
import type { Sources } from '../sources/sources'
import { type CreateRunDeps, createRun, throwAway } from './drafting/create-run'
import { type FilePart, readPart } from './drafting/file-part'
import { planFields } from './drafting/match-fields'
import { checkOneRow, createTypedRun } from './drafting/typed-rows'
import { createEditing } from './editing/editing'
import { createEndings } from './endings'
import { findLockedRun } from './passwords/find-locked-run'
import { resumePasswords } from './passwords/resume-passwords'
import type { RunRef, RunsService } from './runs-service'
import { isOwnReport, saveResults } from './save-results'
import { showRows, showRun } from './show-run'
import { withoutBranchEvent } from './without-branch-event'

export interface RunsDeps extends Omit<CreateRunDeps, 'kind'> {
  readonly kinds: Readonly<Record<RunKind, DraftKind>>
  readonly sources: Pick<Sources, 'take' | 'hash' | 'close'>
  readonly sending: Pick<Sending, 'start' | 'pause' | 'cancel' | 'isActive'>
  /** In the language that is set now. */
  readonly messages: () => Messages
  /** Epoch seconds, UTC. */
  readonly now: () => number
  /** The address of the service; null for practice. */
  readonly service: string | null
  /** Puts on record what was taken out. */
  readonly record: (event: HistoryEvent) => Promise<void>
  readonly onImportProgress: (progress: ReadingProgress & { readonly sourceId: number }) => void
}

export interface Runs extends RunsService {
  /**
   * Makes a run of some rows of an open file, which stays open. What the file has no column for is
   * left to be filled in. Throws `file-changed` where the file is not what it was.
   */
  readonly createPart: (
    input: Omit<CreateInput, 'defaults'> & { readonly part: FilePart },
  ) => Promise<Run>
  /** Checks one row that was typed; nothing is kept. */
  readonly checkOne: (input: {
    readonly kind: RunKind
    readonly values: FieldValues
  }) => Promise<CheckedRow>
  /** Makes a run of rows that come from the console itself, whatever their check says. */
  readonly createTyped: (input: {
    readonly kind: RunKind
    readonly name: string
    readonly pages: AsyncIterable<readonly FieldValues[]> | Iterable<readonly FieldValues[]>
  }) => Promise<Run>
  /** The newest run of a kind made from this sheet of a file with this content; null where there is none. */
  readonly findBySource: (kind: RunKind, source: SourceContent) => Run | null
  /** True for a file that is a report of this run, as the console wrote it. */
  readonly isOwnReport: (input: RunRef & { readonly path: string }) => Promise<boolean>
  /**
   * Reads a run's passwords from its file again, where the key that sealed them is gone; gives how
   * many. Throws `passwords-locked` for another file.
   */
  readonly resumePasswords: (input: RunRef & CreateInput) => Promise<number>
  /** Resolves once nothing is being read, edited or thrown away. */
  readonly whenIdle: () => Promise<void>
}

type CreateInput = Parameters<RunsService['create']>[0]

const editableStates: ReadonlySet<RunState> = new Set(['ready', 'paused', 'stopped', 'finished'])

/** Runs from their file to their results; sending itself is `Sending`'s. */
export function createRuns(deps: RunsDeps): Runs {
  const { writer, sending, kinds } = deps
  const turns = createKeyedMutex<number | 'import' | 'typed'>()

  function known(runId: number): RunRecord {
    const run = findRun(writer.db, runId)
    if (!run || run.state === 'draft') throw new AppError('run-not-found', `run ${runId}`)
    return run
  }

  /** What working on the rows of this run needs. */
  function of(runId: number): CreateRunDeps {
    return { ...deps, kind: kinds[known(runId).kind] }
  }

  function show(runId: number): Run {
    return showRun(writer.db, known(runId))
  }

  /** Work on the rows of a run that nobody else works on meanwhile. */
  function change<T>(runId: number, work: () => Promise<T>): Promise<T> {
    return turns.take(runId, async () => {
      const { state } = known(runId)
      if (!editableStates.has(state) || sending.isActive(runId)) {
        throw new AppError('run-wrong-state', `run is ${state}`)
      }
      try {
        return await work()
      } finally {
        await reopen(runId)
      }
    })
  }

  /** A finished run with rows to send again is no longer finished. */
  async function reopen(runId: number): Promise<void> {
    const run = known(runId)
    if (run.state !== 'finished' || countRows(writer.db, runId).ready === 0) return
    await writer.write((db) => setRunState(db, runId, 'paused', deps.now()))
  }

  const endings = createEndings({
    ...{ writer, now: deps.now, record: deps.record, isActive: sending.isActive, known, show, of },
    takeTurn: (runId, work) => turns.take(runId, work),
  })

  function reseal(runId: number, { sourceId, columns, defaults }: CreateInput): Promise<number> {
    return change(runId, async () => {
      const taken = deps.sources.take(sourceId)
      const { header } = taken.overview
      const own = of(runId)
      const plan = planFields(own.kind, { header, columns, defaults }, deps.messages())
      const hash = await deps.sources.hash(sourceId)
      return resumePasswords(own, known(runId), { ...taken, hash }, plan)
    })
  }

  /** Gives a run its passwords back from its file, ready to go on. */
  async function unlock(runId: number, input: CreateInput): Promise<number> {
    await reseal(runId, input)
    if (known(runId).stopCause === 'passwords-locked') {
      await writer.write((db) => setRunState(db, runId, 'paused', deps.now()))
    }
    return runId
  }

  return {
    create: ({ sourceId, columns, defaults }) =>
      turns.take('import', async () => {
        const taken = deps.sources.take(sourceId)
        const own = { ...deps, kind: kinds[taken.kind] }
        const locked = await findLockedRun(own, taken, await deps.sources.hash(sourceId))
        const runId = locked
          ? await unlock(locked.id, { sourceId, columns, defaults })
          : await createRun(own, taken, {
              columns,
              defaults,
              messages: deps.messages(),
              now: deps.now(),
              onProgress: (progress) => deps.onImportProgress({ sourceId, ...progress }),
            })
        await deps.sources.close({ sourceId })
        return show(runId)
      }),
    createPart: ({ sourceId, columns, part }) =>
      turns.take('import', async () => {
        const taken = deps.sources.take(sourceId)
        const own = { ...deps, kind: kinds[taken.kind], reader: readPart(deps.reader, part) }
        const named = { ...taken, name: part.name }
        const runId = await createRun(own, named, {
          columns,
          defaults: {},
          required: [own.kind.keyField],
          messages: deps.messages(),
          now: deps.now(),
          onProgress: (progress) => deps.onImportProgress({ sourceId, ...progress }),
        })
        return show(runId)
      }),
    checkOne: ({ kind, values }) => checkOneRow({ ...deps, kind: kinds[kind] }, values),
    createTyped: ({ kind, name, pages }) =>
      turns.take('typed', async () => {
        const own = { ...deps, kind: kinds[kind] }
        return show(await createTypedRun(own, { name, pages, now: deps.now() }))
      }),
    async list({ kind: asked, before }) {
      const runs: Run[] = []
      for (const run of listRuns(writer.db, asked, before)) {
        runs.push(showRun(writer.db, run))
        await nextTurn()
      }
      return runs
    },
    find: async ({ runId }) => show(runId),
    rows: async ({ runId, filter, ...part }) => showRows(writer.db, known(runId), filter, part),
    nextProblem: async ({ runId, filter, ...from }) =>
      findNextProblem(writer.db, runId, from, filter),
    ...createEditing({ ...deps, of, known, show, change }),
    start: ({ runId, trial, takesOn = false }) =>
      turns.take(runId, async () => {
        const agreed = withoutBranchEvent(writer.db, known(runId))
        sending.start(runId, { trial, takesOn })
        if (agreed !== null) await deps.record(agreed)
        await learnWords(writer, runId, of(runId).kind.wordFields)
        // What was sent cannot be undone, and the steps hold passwords.
        await writer.write((db) => deleteEdits(db, runId))
        return show(runId)
      }),
    ...endings,
    async pause({ runId }) {
      known(runId)
      await sending.pause(runId)
      return show(runId)
    },
    cancel: ({ runId }) =>
      turns.take(runId, async () => {
        known(runId)
        await sending.cancel(runId)
        return show(runId)
      }),
    discard: ({ runId }) =>
      turns.take(runId, async () => {
        const run = known(runId)
        if (sending.isActive(runId) || hasSent(writer.db, runId)) {
          throw new AppError('run-wrong-state', `run ${run.id} was sent`)
        }
        await throwAway(deps, runId, deps.now())
      }),
    async saveResults({ runId, format, path, overwrite = true }) {
      const run = known(runId)
      const { service } = deps
      await saveResults(
        { kind: kinds[run.kind], writer, service },
        run,
        { format, path, overwrite },
        deps.messages(),
      )
      await deps.record({
        kind: 'export',
        outcome: 'done',
        runId,
        sourceName: run.source.name,
        details: {
          what: 'results',
          fileName: basename(path),
          count: countRows(writer.db, runId).total,
        },
      })
    },
    findBySource(kind, source) {
      const run = findRunBySource(writer.db, kind, source)
      return run && showRun(writer.db, run)
    },
    isOwnReport: ({ runId, path }) => isOwnReport(writer.db, runId, path),
    resumePasswords: (input) => reseal(input.runId, input),
    whenIdle: () => turns.whenIdle(),
  }
}
