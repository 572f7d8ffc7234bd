import { blank, fileWord } from '../error-text'
import type { errors as source } from '../id/errors'
import { officeErrors } from './office'
import { policyErrors } from './policy'
import { serviceErrors } from './service-errors'
import { updateErrors } from './updates'

export const errors: typeof source = {
  ...officeErrors,
  ...policyErrors,
  ...serviceErrors,
  ...updateErrors,
  'file-not-found': {
    title: 'File not found',
    explanation: (details) =>
      `${fileWord(details, 'The file')} was moved or deleted, or is on a drive that was removed.`,
    action: 'Choose the file again from where it is now.',
  },
  'file-locked': {
    title: 'The file is in use',
    explanation: (details) =>
      `${fileWord(details, 'The file')} is open in another program, or you may not open it.`,
    action: 'Close it in that program, such as Excel, then try again.',
  },
  'file-empty': {
    title: 'The file is empty',
    explanation: (details) => `${fileWord(details, 'The file')} holds not a single row.`,
    action: 'Check the file, or start from the template.',
  },
  'file-too-large': {
    title: 'The file is too large',
    explanation: (details) => {
      const limit = blank(details, 'limit')
      return limit === ''
        ? `${fileWord(details, 'The file')} is larger than can be read.`
        : `${fileWord(details, 'The file')} is larger than the limit of ${limit}.`
    },
    action: 'Split it into several smaller files.',
  },
  'file-not-a-table': {
    title: 'This file is not a table',
    explanation: (details) =>
      `${fileWord(details, 'The file')} is not a CSV, Excel or OpenDocument table.`,
    action: 'Save it as CSV or .xlsx in the program it comes from, then choose it again.',
  },
  'file-no-header': {
    title: 'No header row found',
    explanation: (details) =>
      `${fileWord(details, 'The file')} has no column titles in row ${blank(details, 'line', '1')}.`,
    action:
      'Put a row with the titles above the data (the template has them), or choose the row that holds them.',
  },
  'file-unterminated-quote': {
    title: 'A quotation mark is not closed',
    explanation: (details) => {
      const line = blank(details, 'line')
      return line === ''
        ? 'A quotation mark is opened and never closed, so the rows after it cannot be told apart.'
        : `The quotation mark opened on line ${line} is never closed, so the rows after it cannot be told apart.`
    },
    action: 'Correct that quotation mark, or save the file again from Excel.',
  },
  'file-stray-quote': {
    title: 'A quotation mark inside a cell',
    explanation: (details) => {
      const line = blank(details, 'line')
      return line === ''
        ? 'A cell begins without a quotation mark and has one inside, so it is not clear where the cell ends.'
        : `On line ${line}, in column ${blank(details, 'column', '1')}, a cell begins without a quotation mark and has one inside, so it is not clear where it ends.`
    },
    action: 'Remove that quotation mark, or save the file again from Excel.',
  },
  'file-encrypted': {
    title: 'The file is protected by a password',
    explanation: (details) => `${fileWord(details, 'The file')} cannot be read while it is locked.`,
    action: 'Open it in Excel, remove the password, save, then choose it again.',
  },
  'file-old-xls': {
    title: 'Excel format from before 1997',
    explanation: (details) =>
      `${fileWord(details, 'The file')} uses a format that Excel left in 1997.`,
    action: 'In Excel choose Save As, then Excel Workbook (.xlsx).',
  },
  'file-lock': {
    title: 'This is a lock file',
    explanation: () => 'This is a lock file of Excel, not the data.',
    action: 'Choose the file whose name has no ~$.',
  },
  'file-damaged': {
    title: 'The file is damaged',
    explanation: (details) =>
      `${fileWord(details, 'The file')} is cut short, damaged or not safe to open.`,
    action: 'Ask the sender for it again, or save it again from Excel.',
  },
  'file-too-slow': {
    title: 'The file takes too long to read',
    explanation: (details) =>
      `${fileWord(details, 'The file')} was not read within the time limit.`,
    action: 'Save it as CSV, or split it into several files.',
  },
  'file-write-failed': {
    title: 'The file cannot be saved',
    explanation: (details) =>
      `${fileWord(details, 'The file')} is open in another program, its folder is locked, or the disk is full.`,
    action: 'Close the file, or save under another name or in another folder.',
  },
  'file-exists': {
    title: 'The file is already there',
    explanation: (details) =>
      `${fileWord(details, 'The file')} is already there and was left alone.`,
    action: 'Choose another name, or add --overwrite to replace it.',
  },
  'file-changed': {
    title: 'The file has changed',
    explanation: (details) =>
      `${fileWord(details, 'The file')} was changed after it was opened here. Nothing was made of it.`,
    action: 'Open it again, and look at its columns anew.',
  },
  'columns-duplicate': {
    title: 'Two columns are matched to the same field',
    explanation: (details) =>
      `The field ${blank(details, 'field', 'in question')} can be taken from one column only.`,
    action: 'Keep one of the columns and ignore the other.',
  },
  'columns-missing': {
    title: 'A required column is not matched',
    explanation: (details) => `No column for: ${blank(details, 'fields', 'a required field')}.`,
    action: 'Match the column, or add it to the file.',
  },
  'encoding-unclear': {
    title: 'The letters can be read in more than one way',
    explanation: () => 'Nothing is read from the file before its encoding is chosen.',
    action: 'Choose the letters that are right in the Columns step.',
  },
  'ledger-newer': {
    title: 'The records come from a newer version',
    explanation: () =>
      'The work records on this computer were written by a newer ELKASSA Console. They were left untouched.',
    action: 'Install the latest version, then open it again.',
  },
  'ledger-damaged': {
    title: 'The work records are damaged',
    explanation: () =>
      'The work records on this computer failed their check. They were neither changed nor replaced.',
    action:
      'Open the ELKASSA Console window with this data folder and service address: there you choose a copy to restore, or a new record.',
  },
  'ledger-missing': {
    title: 'The work records are missing',
    explanation: () =>
      'There were work records on this computer, but the file is gone. Without them a shop could be sent twice.',
    action:
      'Open the ELKASSA Console window with this data folder and service address: there you choose a copy to restore, or a new record.',
  },
  'copy-unusable': {
    title: 'This copy cannot be used',
    explanation: () => 'The copy failed its check, or is no longer there. Nothing was moved.',
    action: 'Choose another copy.',
  },
  'profile-not-writable': {
    title: 'The data folder cannot be written',
    explanation: (details) =>
      `The console may not read or write ${fileWord(details, 'in its data folder:').replace(/:$/, '')}. Nothing is sent that cannot be recorded.`,
    action: 'Allow writing to the console’s data folder, or ask who looks after this computer.',
  },
  'place-taken': {
    title: 'A folder is in the place of a file',
    explanation: (details) =>
      `In the place of ${fileWord(details, 'a file')} in the data folder there is something that is no file.`,
    action: 'Move it or rename it in the data folder, then open the console again.',
  },
  'disk-full': {
    title: 'The disk is full',
    explanation: () => 'The records could not be written, so sending was stopped. Nothing is lost.',
    action: 'Free some disk space, then resume.',
  },
  'encryption-unavailable': {
    title: 'The system cannot encrypt',
    explanation: () =>
      "The system's password store is not available, so no secret is kept on this computer.",
    action: "Enter key and token at each start, or turn on the system's password store.",
  },
  'passwords-locked': {
    title: 'The shop passwords cannot be opened',
    explanation: () =>
      'The passwords of this run were encrypted with a key that is no longer on this computer. The rows not sent yet cannot go on.',
    action: 'Open the very same file again, unchanged: this run can then go on.',
  },
  'user-not-found': {
    title: 'User not found',
    explanation: () => 'This user is not in the copy on this computer.',
    action: 'Sync the users, then search again.',
  },
  'run-not-found': {
    title: 'Run not found',
    explanation: () => 'This run was deleted, or belongs to the other mode.',
    action: 'Go back to the list and choose one that is there.',
  },
  'run-wrong-state': {
    title: 'Not possible right now',
    explanation: () => 'The state of this run has changed since it was last shown.',
    action: 'Look at its state now, then repeat if it is still needed.',
  },
  'another-run-active': {
    title: 'Another run is sending',
    explanation: () => 'Only one run can send at a time.',
    action: 'Wait until it ends, or pause it first.',
  },
  'row-not-in-doubt': {
    title: 'This row is no longer in doubt',
    explanation: () => 'Its outcome became known before your decision. Nothing was changed.',
    action: 'See its outcome in the run.',
  },
  'history-broken': {
    title: 'History is not whole',
    explanation: () =>
      'A cut would take away the evidence of what was changed; nothing was deleted.',
    action: 'Keep a copy of the data folder, export history, and tell whoever is responsible.',
  },
  'part-stopped': {
    title: 'A part of the application stopped',
    explanation: () =>
      'The part that reads files or the copy of the users stopped before it was done, and was started again.',
    action: 'Repeat the step. If it happens again, make a diagnostics file in the settings.',
  },
  'bad-request': {
    title: 'Invalid request',
    explanation: () => 'What this window sent does not have the right form. Nothing was done.',
    action: 'Check the fields. If it happens again, send the logs from the Help menu to support.',
  },
  unexpected: {
    title: 'An error inside the application',
    explanation: () =>
      'This step stopped in a situation that is not known. The details are in the application log.',
    action: 'Repeat it once. If it happens again, send the logs from the Help menu to support.',
  },
}
