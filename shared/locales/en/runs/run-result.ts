import type { runResult as source } from '../../id/runs/run-result'
import { counted, formats } from '../formats'

const n = formats.number

export const runResult: typeof source = {
  titles: { finished: 'Finished', cancelled: 'Cancelled' },
  ended: (at) => `ended ${at}`,
  allDone: (rows) =>
    rows === 1 ? 'The shop is registered.' : `All ${n(rows)} shops are registered.`,
  someLeft: (done, all) => `${n(done)} of ${counted(all, 'shop', 'shops')} registered.`,
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
