/** A file, or text pasted from a spreadsheet (tab separated as a rule). */
export type SheetSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
