import { createSeal } from '#electron/secrets/field-cipher'
import { type MakeRows, serveSheetJob } from '#electron/sheets/worker/serve-sheet-job'
import { checkDraft } from '../kinds/check'
import { registerDraft } from '../kinds/register'
import { type Drafting, draftRow } from './drafting/draft-row'
import { packRows } from './drafting/packed-rows'
import { readRow } from './drafting/read-row'

const kinds = new Map([registerDraft, checkDraft].map((kind) => [kind.kind, kind]))

/** Checks and seals rows beside main, which only has to look around and to store them. */
function createDrafts({ kind: name, runId, plan, secret }: Drafting): MakeRows {
  const kind = kinds.get(name)
  const check = kind?.ownCheck
  if (!kind || !check) throw new Error(`rows of the kind ${name} are not checked alone`)
  const deps = { kind, runId, seal: createSeal(secret) }
  let next = 0
  return (rows) => {
    const first = next
    next += rows.length
    return [
      packRows(rows.map((row, at) => draftRow(deps, first + at, readRow(kind, plan, row, check)))),
    ]
  }
}

void serveSheetJob((making) =>
  // Only `importRows` asks for something to be made, and it sends a `Drafting`.
  making === undefined ? (rows) => rows : createDrafts(making as Drafting),
)
