import { z } from 'zod'

/** Why a cell, or a row, cannot be sent as it is. */
export const problemCodeSchema = z.enum([
  // any field
  'required',
  'too-long',
  'formula-error',
  'formula-without-value',
  'excel-date',
  'number-precision',
  'shown-otherwise',
  'unreadable-character',
  // phone
  'phone-scientific',
  'phone-letters',
  'phone-characters',
  'phone-fraction',
  'phone-two-numbers',
  'phone-foreign',
  'phone-ambiguous',
  'phone-unrecognised',
  'phone-too-short',
  'phone-too-long',
  // email
  'email-no-at',
  'email-domain',
  'email-spaces',
  'email-two-addresses',
  'email-invalid',
  // the rest
  'type-unknown',
  'password-too-short',
  'password-characters',
  'user-unknown',
  'user-several',
  'branch-none',
  'branch-needed',
  'branch-choose',
  'branch-unknown',
  'packet-unknown',
  'packets-missing',
  'amount-unreadable',
  'amount-unclear',
  'amount-fraction',
  'amount-negative', // of rows that an earlier version checked: such rows are left out by now
  'amount-zero',
  'status-unknown',
  'status-empty',
  'date-unreadable',
  'date-time-unreadable',
  'date-month-first',
  'date-ambiguous',
  'date-short-year',
  // seen only beside other rows or by the run
  'password-missing',
  'same-email-differs',
  'same-invoice',
  'too-many-cells',
])
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** What was changed in a cell, kept on purpose, or looks unusual, for the operator to see before anything is sent. */
export const repairCodeSchema = z.enum([
  'spaces-removed',
  'control-characters-removed',
  'apostrophe-removed',
  'zero-from-format',
  'phone-zero-restored',
  'phone-country-code',
  'phone-decimal-removed',
  'phone-separators-removed',
  'email-wrapping-removed',
  'email-punctuation-removed',
  'email-domain-lowered',
  'password-outer-spaces-kept',
  'amount-decimals-removed',
  'amount-rewritten',
  'packet-matched',
  // a word that a person explained in an earlier file of the same sender
  'word-remembered',
  'date-rewritten',
  // nothing was changed: what a person should have seen before it is sent
  'user-expired',
  'packet-trial',
  'amount-unlike',
  'date-future',
  'date-old',
])
export type RepairCode = z.infer<typeof repairCodeSchema>

export const problemSchema = z.object({
  field: z.string(),
  code: problemCodeSchema,
  /** Blanks of the sentence, such as `min` or `row`; never the value of a cell. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Problem = Readonly<z.infer<typeof problemSchema>>

export const repairSchema = z.object({
  field: z.string(),
  code: repairCodeSchema,
  /** What the file said; empty for passwords, whose text is kept nowhere. */
  before: z.string(),
  /** Blanks of the sentence, such as the amount that was usual. */
  details: z.record(z.string(), z.number()).optional(),
})
export type Repair = Readonly<z.infer<typeof repairSchema>>

/** A cell after checking: its value with the first repair, or what is wrong with it. */
export type CheckedCell =
  | { readonly value: string; readonly repair?: RepairCode }
  | {
      readonly problem: ProblemCode
      readonly details?: Readonly<Record<string, string | number>>
    }
