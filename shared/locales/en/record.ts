import type { record as indonesian } from '../id/record'

export const record: typeof indonesian = {
  titles: {
    damaged: 'The work record is damaged',
    missing: 'The work record is missing',
    newer: 'The work record comes from a newer version',
  },
  leads: {
    damaged:
      'The record of the shops that were sent failed its check. Nothing was changed; what happens next is your choice.',
    missing:
      'This computer had a record of the shops that were sent, but the file is gone or empty. What happens next is your choice.',
    newer:
      'The record on this computer was written by a newer ELKASSA Console. It is whole and was not changed. Install the latest version, then open it again.',
  },
  modes: { practice: 'Practice data', live: 'ELKASSA service' },
  restoreTitle: 'Restore a copy',
  restoreBody:
    'Shops sent after the copy was made are not recorded in it. Each email is still looked up at the service before it is sent.',
  copies: 'Copies at hand',
  noCopies: 'There is no copy on this computer yet.',
  newest: (age) => `${age} · newest`,
  restore: 'Restore this copy',
  beginTitle: 'Begin a new record',
  beginBody:
    'Earlier work and results are no longer shown. The console does not know which shops were sent from this computer.',
  begin: 'Begin a new record…',
  beginAsk: 'Begin with an empty record?',
  beginWarning: 'Unfinished work cannot be continued. The old file stays in the same folder.',
  beginConfirm: 'Begin a new record',
  kept: 'Whatever you choose, the old file stays in this folder under the name ledger-damaged, with date and time:',
  untouched: 'The record is in this folder:',
  openFolder: 'Open the folder',
  quit: 'Close the console',
  leave: {
    back: 'Go back, leave this record',
    practice: 'Use practice data for now',
    other: 'Leave this record for now',
  },
  notice: {
    tag: 'Work record',
    restored: (when) => `The copy of ${when} was restored.`,
    restoredBody: 'Shops sent after that are not recorded here.',
    startedNew: 'A new record was begun.',
    keptAs: (name) => `The old file is kept as ${name}.`,
    nothingKept: 'There was no old file to keep.',
    damageFound: 'The regular check found damage in the work record.',
    damageFoundBody: 'Send nothing more with this record. Close it, then choose a copy to restore.',
    changedRow: (run, row) => `${run} row ${row}`,
    rowsChanged: (rows, others) =>
      `This record has changed since it was written: ${rows}${others === 0 ? '' : `, and ${others} more`}.`,
    rowsChangedBody:
      'The console did not change it; the disk may have. Check the row at ELKASSA before you rely on its result, or close this record and restore a copy.',
    openList: 'Open the list',
    checked: 'I checked it…',
    checkedAsk: 'Keep what it says now?',
    checkedBody: (rows) =>
      `What ${rows} says now counts as right. This decision is put on record in History.`,
    checkedConfirm: 'Keep what it says now',
    checkedCancel: 'Cancel',
    choose: 'Close and choose',
  },
}
