import type { ErrorCode } from '#shared/domain/error-code'
import type { SheetOverview } from '#shared/domain/fields/sheet'
import type { SheetReading } from './sheet-job'

/** From the worker: any number of batches and signs of work, then one end. Every batch is answered with an `ack`. */
export type WorkerMessage =
  /** The worker is at work, though nothing came of it yet. */
  | { readonly kind: 'working' }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[]; readonly share: number }
  | { readonly kind: 'overview'; readonly overview: SheetOverview }
  | { readonly kind: 'done'; readonly reading: SheetReading }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly message: string
      readonly details: Readonly<Record<string, string | number>>
    }
