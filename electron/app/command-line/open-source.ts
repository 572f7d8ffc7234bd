import { AppError } from '#electron/errors/app-error'
import type { SourcesService } from '#electron/services/sources/sources-service'
import { fieldsOf } from '#shared/domain/fields/kind-fields'
import type { SourceView } from '#shared/ipc/contract/sources'
import type { CommandOptions } from './arguments/invocation'
import { CommandRefusal } from './arguments/refusal'

/**
 * Opens the file of a command, as `--sheet` says.
 *
 * A window shows which sheet it chose; here nobody looks, so that a workbook with rows to send in more
 * than one sheet, and letters that make sense in more than one encoding, are questions (`CommandRefusal`).
 * Throws `file-empty` for one without a row.
 */
export async function openSource(
  sources: Pick<SourcesService, 'open' | 'inspect'>,
  command: Pick<CommandOptions, 'kind' | 'file' | 'sheets' | 'hidden' | 'encoding'>,
): Promise<SourceView> {
  const { kind, file, hidden, encoding } = command
  const [sheet, ...further] = command.sheets
  const opened = await sources.open({ kind, path: file })
  const { sheets } = opened.overview
  const missing = command.sheets.find((name) => !sheets.includes(name))
  if (missing !== undefined) {
    throw new CommandRefusal({ code: 'noSuchSheet', sheet: missing, sheets })
  }
  const also = further.map((name) => ({ sheet: name }))
  const inspect = (name: string) =>
    sources.inspect({
      sourceId: opened.sourceId,
      options: { sheet: name, also, hidden, ...keepHeaderRow(opened, name) },
    })
  // A CSV file has no sheets, and a workbook no encoding.
  const inspected =
    opened.overview.format === 'csv' && encoding !== null
      ? await sources.inspect({ sourceId: opened.sourceId, options: { encoding } })
      : // A web page has rows that are not shown, and no sheet to name.
        opened.overview.sheet === null && opened.overview.hiddenRows !== 'none'
        ? await sources.inspect({ sourceId: opened.sourceId, options: { hidden } })
        : opened
  const { doubt } = inspected.overview
  if (doubt) throw new CommandRefusal({ code: 'whichEncoding', doubt })
  const view =
    sheet === undefined ? await refuseRivals(inspected, inspect, kind) : await inspect(sheet)
  if (!hasRows(view)) {
    throw new AppError('file-empty', 'no row below the header', { details: { name: view.name } })
  }
  return view
}

/** As the sender's last file was read, where that is known. */
function keepHeaderRow({ sender, overview }: SourceView, sheet: string) {
  const isKnown = sender !== null && sender.id !== null && sheet === overview.sheet
  return isKnown ? { headerRow: overview.headerRow } : {}
}

/** The sheet that was chosen by itself, unless another looks as much like the one that is meant. */
async function refuseRivals(
  opened: SourceView,
  inspect: (sheet: string) => Promise<SourceView>,
  kind: CommandOptions['kind'],
): Promise<SourceView> {
  const { sheets, sheet: chosen } = opened.overview
  if (chosen === null) return opened
  if (sheets.length < 2) return inspect(chosen)
  const required = fieldsOf[kind].filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  const likeness = ({ columns }: SourceView) =>
    required.filter((field) => columns.includes(field)).length
  const rivals: string[] = []
  for (const name of sheets) {
    const view = name === chosen ? opened : await inspect(name).catch(ifNoTable)
    if (view && hasRows(view) && likeness(view) >= likeness(opened)) rivals.push(name)
  }
  if (rivals.length > 1) throw new CommandRefusal({ code: 'whichSheet', sheets: rivals })
  return inspect(chosen)
}

/** A sheet without a table is none to choose from. */
function ifNoTable(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

function hasRows({ overview }: SourceView): boolean {
  return !overview.warnings.includes('no-rows')
}
