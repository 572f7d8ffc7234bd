import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#electron/errors/app-error'
import { writeTable } from '#electron/sheets/write/write-table'
import type { HistoryEvent } from '#shared/domain/history'
import { maskUser } from '#shared/domain/users/mask'
import type { ReferenceData } from '#shared/domain/users/user'
import type { ExportEnd, ExportProgress, UserExport } from '#shared/domain/users/user-export'
import type { Messages } from '#shared/locales/id'
import { listExportCells } from './export-columns'
import type { SelectUsers } from './select-users'

export interface ExportUsersDeps {
  readonly select: SelectUsers
  readonly reference: () => Promise<ReferenceData | null>
  readonly messages: () => Messages
  /** Puts on record that personal data left the console. */
  readonly record: (event: HistoryEvent) => Promise<void> | void
  readonly onProgress: (progress: ExportProgress) => void
  /** Throws `policy-governs` where nothing may leave the console unmasked. */
  readonly refuseUnmasked: () => void
}

export type ExportTarget = UserExport & {
  readonly path: string
  /** False: a file that is there is left alone (`file-exists`). */
  readonly overwrite: boolean
}

export interface UserExports {
  /** Throws `policy-governs`, `file-exists`, `disk-full`, `file-locked` or `file-write-failed`; an older file then stays. */
  readonly save: (target: ExportTarget) => Promise<ExportEnd>
  /** Ends what is being written; no file is left of it. */
  readonly cancel: () => void
}

/** Writes users to files: streamed, whole or not at all, and on record. */
export function createUserExports(deps: ExportUsersDeps): UserExports {
  let cancelling = new AbortController()
  return {
    save: async (target) => {
      const { signal } = cancelling
      try {
        return await exportUsers(deps, target, signal)
      } catch (error) {
        if (signal.aborted) return { kind: 'cancelled' }
        throw error
      }
    },
    cancel: () => {
      cancelling.abort()
      cancelling = new AbortController()
    },
  }
}

async function exportUsers(
  deps: ExportUsersDeps,
  target: ExportTarget,
  signal: AbortSignal,
): Promise<ExportEnd> {
  const { path, format, columns, isMasked } = target
  if (!isMasked) deps.refuseUnmasked()
  const fileName = basename(path)
  if (!target.overwrite && existsSync(path)) {
    throw new AppError('file-exists', 'the file is there', { details: { name: fileName } })
  }
  const cells = listExportCells(columns, await deps.reference(), deps.messages())
  const selected = await deps.select(target.selection, target.sort)
  let count = 0
  async function* rows() {
    for await (const users of selected.pages) {
      signal.throwIfAborted()
      for (const user of users) {
        const shown = isMasked ? maskUser(user) : user
        yield cells.map(({ read }) => read(shown))
      }
      count += users.length
      deps.onProgress({ done: count, total: selected.count })
    }
    signal.throwIfAborted()
  }
  await writeTable({ path, format, columns: cells.map(({ column }) => column), rows: rows() })
  await deps.record({
    kind: 'export',
    outcome: 'done',
    details: { what: 'users', fileName, format, count, masked: isMasked ? 'yes' : 'no' },
  })
  return { kind: 'saved', fileName, count }
}
