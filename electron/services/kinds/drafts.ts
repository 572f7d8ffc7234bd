import type { RunKind } from '#shared/domain/runs/run'
import { type ActivateDraftDeps, createActivateDraft } from './activate'
import { checkDraft } from './check'
import type { DraftKind } from './draft-kind'
import { registerDraft } from './register'

/** Every kind of bulk work, as its files are read and fixed. */
export function createDrafts(deps: ActivateDraftDeps): Readonly<Record<RunKind, DraftKind>> {
  return { register: registerDraft, activate: createActivateDraft(deps), check: checkDraft }
}
