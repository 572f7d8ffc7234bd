import type { registerColumns as source } from '../id/register-columns'
import { counted, formats } from './formats'

const n = formats.number

export const registerColumns: typeof source = {
  title: 'Match the columns',
  subtitle: (name, rows) => `${name} · ${rows}`,
  rows: (count) => counted(count, 'row', 'rows'),
  rowsAtLeast: (count) => `more than ${n(count)} rows`,
  reading: {
    title: 'How the file is read',
    encoding: 'Text encoding',
    separator: 'Column separator',
    sheet: 'Sheet',
    headerRow: 'Header row',
    again: 'Reading again…',
    separators: { ',': 'Comma ( , )', ';': 'Semicolon ( ; )', '\t': 'Tab', '|': 'Bar ( | )' },
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      'windows-1252': 'Windows-1252',
    },
  },
  columns: {
    title: 'Columns in the file',
    header: 'Header in the file',
    samples: 'Sample values',
    field: 'Used as',
    unnamed: (number) => `Column ${n(number)} (no header)`,
    ignore: 'Not used',
    fieldFor: (header) => `“${header}” is used as`,
    noSample: 'empty',
    hidden: 'hidden',
    conflict: (headers) => `Two columns are used for the same thing: ${headers}. Choose one.`,
    conflictTitle: (field) => `${field} is chosen twice.`,
  },
  missing: {
    title: 'No column yet',
    body: 'Choose the column that holds it in the list, or give one value for all rows.',
    bodyNoDefault: 'Choose the column that holds it in the list.',
    forAll: (field) => `${field} for all rows`,
    pick: 'Choose…',
    passwordHint: 'At least 6 characters. Left empty, it can be given row by row in the next step.',
    passwordShort: 'The password needs at least 6 characters.',
  },
  warnings: {
    'no-rows': 'There are no rows below the header.',
    'duplicate-headers':
      'Some columns have the same header. Look at their samples before choosing.',
    'columns-cut': 'This file has too many columns; only the first are read.',
    'unreadable-characters': 'Some letters cannot be read. Try another encoding.',
  },
  preview: {
    title: 'Preview',
    label: 'The first rows of the file',
    empty: 'There are no rows below this header row.',
  },
  continueTo: (count) => `Check ${counted(count, 'row', 'rows')}`,
  continueAll: 'Check all rows',
  back: 'Another file',
  blocked: 'Before going on:',
  blockedMissing: (fields) => `match ${fields}`,
  blockedConflict: (fields) => `choose a single column for ${fields}`,
  importing: 'Reading and checking rows…',
  imported: (rows) => `${counted(rows, 'row', 'rows')} checked`,
  fields: {
    storeName: 'Store name',
    userType: 'Type',
    phone: 'Phone',
    email: 'Email',
    password: 'Password',
    address: 'Address',
    result: 'Earlier result',
    registrationId: 'Registration ID',
  },
  userTypes: { '0': 'Retail', '1': 'Wholesale' },
}
