import { z } from 'zod'
import type { ReadableDb, WritableDb } from '#electron/sqlite/database'
import { type SavedView, savedViewSchema } from '#shared/domain/users/saved-view'
import { type UserColumns, userColumnsSchema } from '#shared/domain/users/user-row'
import { prepare } from './statements'

/** All saved views, by name. One that this console cannot read (a filter it does not know) is left out. */
export function listViews(db: ReadableDb): SavedView[] {
  const records = prepare(
    db,
    'SELECT name, view_json, columns_json FROM saved_views ORDER BY name_key',
  ).all()
  return records.flatMap((record) => {
    const { name, view_json, columns_json } = recordSchema.parse(record)
    const view = savedViewSchema.safeParse({
      name,
      view: JSON.parse(view_json),
      columns: columns_json === null ? null : JSON.parse(columns_json),
    })
    return view.success ? [view.data] : []
  })
}

/** Keeps a view in the place of one of the same name; upper and lower case are alike, the new one stays. */
export function putView(db: WritableDb, { name, view, columns }: SavedView): void {
  prepare(db, 'INSERT OR REPLACE INTO saved_views VALUES (?, ?, ?, ?)').run(
    toNameKey(name),
    name,
    JSON.stringify(view),
    columns && JSON.stringify(columns),
  )
}

/** Of no effect where there is none of that name. */
export function deleteView(db: WritableDb, name: string): void {
  prepare(db, 'DELETE FROM saved_views WHERE name_key = ?').run(toNameKey(name))
}

/** The columns last chosen for the users; null for never, or where they cannot be read any more. */
export function readColumns(db: ReadableDb): UserColumns | null {
  const text = prepare(db, "SELECT columns_json FROM list_columns WHERE list = 'users'").get()
  if (text === undefined) return null
  const parsed = userColumnsSchema.safeParse(
    JSON.parse(z.object({ columns_json: z.string() }).parse(text).columns_json),
  )
  return parsed.success ? parsed.data : null
}

export function putColumns(db: WritableDb, columns: UserColumns): void {
  prepare(db, "INSERT OR REPLACE INTO list_columns VALUES ('users', ?)").run(
    JSON.stringify(columns),
  )
}

const recordSchema = z.object({
  name: z.string(),
  view_json: z.string(),
  columns_json: z.string().nullable(),
})

function toNameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}
