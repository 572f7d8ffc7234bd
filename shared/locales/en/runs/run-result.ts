import type { runResult as source } from '../../id/runs/run-result'
import { counted, formats } from '../formats'

const n = formats.number

export const runResult: typeof source = {
  titles: { finished: 'Finished', left: 'Not finished', cancelled: 'Cancelled' },
  left: {
    label: 'What is left',
    toSend: (rows) => `Resume ${n(rows)}`,
    toFix: (rows) => `Fix ${counted(rows, 'row', 'rows')}`,
    refused: (rows) => `Send ${n(rows)} refused again`,
    inDoubt: (rows) => `Decide ${n(rows)} uncertain`,
    again: {
      title: (rows) => `Send ${counted(rows, 'refused row', 'refused rows')} again?`,
      body: 'They are sent as they are. Those of which it is not proven that nothing happened stay behind.',
      others: (rows) => `${counted(rows, 'row', 'rows')} not sent yet will go with them.`,
      confirm: 'Send again',
      waiting: (rows) =>
        `${counted(rows, 'row', 'rows')} cannot be sent again yet: it is not proven that nothing happened. Sync the users and try again, or fix the rows.`,
    },
    of: (action, name) => `${action}: ${name}`,
  },
  ended: (at) => `ended ${at}`,
  allDone: (rows) =>
    rows === 1 ? 'The shop is registered.' : `All ${n(rows)} shops are registered.`,
  someLeft: (done, all) => `${n(done)} of ${counted(all, 'shop', 'shops')} registered.`,
  close: {
    action: 'Close the rest…',
    title: 'Close the rows that are left?',
    body: 'Closed rows are neither fixed nor sent. The reason goes on record, and they can be opened again.',
    parts: {
      toSend: (rows) => `${counted(rows, 'row', 'rows')} not sent`,
      toFix: (rows) => `${counted(rows, 'row', 'rows')} to fix`,
      refused: (rows) => `${counted(rows, 'refused row', 'refused rows')}`,
    },
    partsLabel: 'What to close',
    reason: 'Reason',
    reasonHint: 'For example: the shop no longer wants to register.',
    confirm: (rows) => `Close ${counted(rows, 'row', 'rows')}`,
    done: (rows) => `${counted(rows, 'row', 'rows')} closed.`,
    waiting: 'Refusals that are still looked at stay open until they are certain.',
    closed: (rows) => `${counted(rows, 'row', 'rows')} closed with a reason.`,
    open: 'Open again',
  },
  filtersLabel: 'Show',
  filters: {
    all: 'All',
    done: 'Done',
    refused: 'Refused',
    unknown: 'Uncertain',
    ready: 'Not sent',
    unsent: 'Did not arrive',
    problem: 'To fix',
    excluded: 'Left out',
    closed: 'Closed',
  },
  gridLabel: 'Result of each row',
  gridEmpty: 'No rows match this filter.',
  save: 'Save results',
  saveXlsx: 'Excel (.xlsx)',
  saveCsv: 'CSV',
  saved: (name) => `Results saved as “${name}”.`,
  another: 'Register another file',
  dropAgain:
    'The results file can be dropped in here again: only unfinished rows will be worked on. It never holds a password.',
}
