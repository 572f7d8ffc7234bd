import type { SourceOptions } from '#shared/domain/fields/sheet'
import type { SourceView } from '#shared/ipc/contract/sources'
import type { useInspectSource } from '../mutations'

/** Reads a file anew as `change` says, and otherwise as it was understood. */
export function readAgain(
  inspect: ReturnType<typeof useInspectSource>,
  { sourceId, overview }: SourceView,
  change: SourceOptions,
): void {
  const { encoding, separator, sheet, also, hiddenRows, doubt } = overview
  const now: SourceOptions = {
    // One that is in doubt was chosen by nobody: to keep it would answer the question.
    ...(encoding !== null && doubt === undefined && { encoding }),
    ...(separator !== null && { separator }),
    ...(sheet !== null && { sheet }),
    ...(also.length > 0 && { also: also.map((further) => ({ sheet: further.sheet })) }),
    ...(hiddenRows !== 'none' && { hidden: hiddenRows }),
  }
  inspect.mutate({ sourceId, options: { ...now, ...change } })
}
