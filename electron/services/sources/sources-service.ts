import type { SourceOptions } from '#shared/domain/fields/sheet'
import type { RunKind } from '#shared/domain/runs/run'
import type { SourceView } from '#shared/ipc/contract/sources'

/** What the `sources:` and `templates:` channels ask for: files being looked at before they are a run. */
export interface SourcesService {
  /** `path` comes from the system's dialog or a real drop. Throws the `file-…` failures. */
  readonly open: (input: { readonly kind: RunKind; readonly path: string }) => Promise<SourceView>
  readonly paste: (input: { readonly kind: RunKind; readonly text: string }) => Promise<SourceView>
  readonly inspect: (input: {
    readonly sourceId: number
    readonly options: SourceOptions
  }) => Promise<SourceView>
  /** `bad-request` for a sender of other columns. */
  readonly chooseSender: (input: {
    readonly sourceId: number
    readonly senderId: number | null
  }) => Promise<SourceView>
  readonly close: (input: { readonly sourceId: number }) => Promise<void>
  /** Throws `file-write-failed`. */
  readonly saveTemplate: (input: {
    readonly kind: RunKind
    readonly format: 'csv' | 'xlsx'
    readonly path: string
  }) => Promise<void>
}
