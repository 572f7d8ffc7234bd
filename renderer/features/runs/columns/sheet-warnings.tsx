import type { SheetOverview } from '#shared/domain/fields/sheet'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/feedback/notice'

/** What to mind about the file; none of it stops the work. */
export function SheetWarnings({
  warnings,
  alike,
  also,
}: Readonly<Pick<SheetOverview, 'warnings' | 'alike' | 'also'>>) {
  const { runColumns, shell } = useMessages()
  const unread = alike.filter((name) => !also.some(({ sheet }) => sheet === name))
  const titles = [
    ...(unread.length > 0
      ? [runColumns.alikeSheets(unread.map((name) => `“${name}”`).join(', '))]
      : []),
    ...warnings.map((warning) => runColumns.warnings[warning]),
  ]
  return titles.map((title) => <Notice key={title} tone="warning" tag={shell.note} title={title} />)
}
