import type { z } from 'zod'
import type { Answering, Contract } from '#shared/ipc/contract'

export type RunRef = z.output<Contract['runs:find']['input']>

/** What the `runs:` channels ask for; each method is the channel of the same name (`shared/ipc/contract`). */
export interface RunsService {
  /**
   * Makes a run of a file. Where an unfinished run of the same file lost the key of its passwords,
   * it gets them back instead, and that run is given.
   */
  readonly create: Answering<'runs:create'>
  readonly list: Answering<'runs:list'>
  readonly find: Answering<'runs:find'>
  readonly rows: Answering<'runs:rows'>
  readonly nextProblem: Answering<'runs:next-problem'>
  readonly edit: Answering<'runs:edit'>
  readonly editBlock: Answering<'runs:edit-block'>
  readonly problems: Answering<'runs:problems'>
  readonly problemTexts: Answering<'runs:problem-texts'>
  readonly fill: Answering<'runs:fill'>
  readonly nextSharing: Answering<'runs:next-sharing'>
  readonly findText: Answering<'runs:find-text'>
  readonly replaceText: Answering<'runs:replace-text'>
  readonly exclude: Answering<'runs:exclude'>
  readonly recheck: Answering<'runs:recheck'>
  readonly nameStatus: Answering<'runs:name-status'>
  readonly undo: Answering<'runs:undo'>
  readonly redo: Answering<'runs:redo'>
  readonly start: Answering<'runs:start'>
  readonly pause: Answering<'runs:pause'>
  readonly cancel: Answering<'runs:cancel'>
  readonly reopen: Answering<'runs:reopen'>
  readonly resendRefused: Answering<'runs:resend-refused'>
  readonly closeRows: Answering<'runs:close-rows'>
  readonly openClosed: Answering<'runs:open-closed'>
  readonly discard: Answering<'runs:discard'>
  /**
   * `path` was chosen by the operator in the system's dialog, which asked about a file that is there;
   * a command says by `overwrite: false` that nobody was asked. Throws `file-write-failed`, `file-exists`.
   */
  readonly saveResults: (
    input: z.output<Contract['runs:save-results']['input']> & {
      readonly path: string
      readonly overwrite?: boolean
    },
  ) => Promise<void>
}
