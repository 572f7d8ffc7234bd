import type { ErrorCode } from '#shared/domain/error-code'
import type { SheetOverview } from '#shared/domain/fields/sheet'
import type { SheetReading } from './sheet-job'

/** From the worker: any number of batches, then one end. Every batch is answered with an `ack`. */
export type WorkerMessage =
  | { readonly kind: 'rows'; readonly rows: readonly unknown[] }
  | { readonly kind: 'overview'; readonly overview: SheetOverview }
  | { readonly kind: 'done'; readonly reading: SheetReading }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly message: string
      readonly details: Readonly<Record<string, string | number>>
    }
