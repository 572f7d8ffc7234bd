import { findNextSharing } from '#electron/ledger/runs/draft-rows-table'
import type { RunRecord } from '#electron/ledger/runs/runs-table'
import type { HistoryEvent } from '#shared/domain/history'
import type { Run } from '#shared/domain/runs/run'
import type { Messages } from '#shared/locales/id'
import type { DraftDeps } from '../drafting/draft-deps'
import type { RunsService } from '../runs-service'
import { listProblems, listProblemTexts } from './count-problems'
import { editBlock, excludeRows, fillRows, recheckRows, redoStep, undoStep } from './edit-run'
import { findText, planReplacing } from './find-text'
import { nameStatus, statusNamed } from './name-status'

export interface EditingDeps extends Pick<DraftDeps, 'writer'> {
  /** In the language that is set now. */
  readonly messages: () => Messages
  /** Puts on record what was taken out. */
  readonly record: (event: HistoryEvent) => Promise<void>
  /** Throws `run-not-found`. */
  readonly known: (runId: number) => RunRecord
  /** What working on the rows of this run needs. */
  readonly of: (runId: number) => DraftDeps
  readonly show: (runId: number) => Run
  /** Work on the rows of a run that nobody else works on meanwhile. Throws `run-wrong-state`. */
  readonly change: <T>(runId: number, work: () => Promise<T>) => Promise<T>
}

export type RunEditing = Pick<
  RunsService,
  | 'edit'
  | 'editBlock'
  | 'problems'
  | 'problemTexts'
  | 'fill'
  | 'nextSharing'
  | 'findText'
  | 'replaceText'
  | 'exclude'
  | 'recheck'
  | 'nameStatus'
  | 'undo'
  | 'redo'
>

/** The mending of a run's rows: what is wrong with them, and each way to put it right as one step. */
export function createEditing(deps: EditingDeps): RunEditing {
  const { writer, known, of, show, change } = deps

  /** What looking for a text in the rows of this run needs. */
  function searchOf(runId: number) {
    return { ledger: writer.db, kind: of(runId).kind, messages: deps.messages() }
  }

  async function changeAndShow(runId: number, work: () => Promise<unknown>): Promise<Run> {
    await change(runId, work)
    return show(runId)
  }

  async function changeAndCount(runId: number, work: () => Promise<number>) {
    const changed = await change(runId, work)
    return { run: show(runId), changed }
  }

  return {
    edit: ({ runId, ...cell }) => changeAndShow(runId, () => editBlock(of(runId), runId, [cell])),
    editBlock: ({ runId, cells }) =>
      changeAndCount(runId, () => editBlock(of(runId), runId, cells)),
    problems: ({ runId }) => listProblems(writer.db, known(runId).id),
    problemTexts: ({ runId, ...group }) => listProblemTexts(writer.db, known(runId), group),
    fill: ({ runId, values, ...group }) =>
      changeAndCount(runId, () => fillRows(of(runId), runId, group, values)),
    nextSharing: async ({ runId, position }) => findNextSharing(writer.db, runId, position),
    findText: ({ runId, ...search }) => findText(searchOf(runId), runId, search),
    replaceText: ({ runId, ...search }) =>
      changeAndCount(runId, async () =>
        editBlock(of(runId), runId, await planReplacing(searchOf(runId), runId, search)),
      ),
    exclude: ({ runId, rows, excluded }) =>
      changeAndCount(runId, () => excludeRows(of(runId), runId, rows, excluded)),
    recheck: ({ runId, field, problem }) =>
      changeAndCount(runId, () => recheckRows(of(runId), runId, { field, problem })),
    async nameStatus({ runId, word, meaning }) {
      const named = await changeAndCount(runId, () => nameStatus(of(runId), runId, word, meaning))
      await deps.record({
        ...statusNamed(word, meaning),
        runId,
        sourceName: known(runId).source.name,
      })
      return named
    },
    undo: ({ runId }) => changeAndShow(runId, () => undoStep(of(runId), runId)),
    redo: ({ runId }) => changeAndShow(runId, () => redoStep(of(runId), runId)),
  }
}
