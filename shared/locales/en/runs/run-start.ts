import type { runStart as source } from '../../id/runs/run-start'
import { counted, formats } from '../formats'

const n = formats.number

export const runStart: typeof source = {
  title: 'Register shops',
  lead: 'From CSV or Excel: check, try one, then send the rest.',
  stepsLabel: 'Steps',
  steps: { file: 'File', columns: 'Columns', check: 'Check', send: 'Send', result: 'Result' },
  stepDone: 'done',
  dropTitle: 'Drop a file here',
  dropHint:
    'CSV, Excel (.xlsx, .xls) or OpenDocument (.ods). You can also paste straight from a spreadsheet.',
  dropNow: 'Release to open the file',
  dropOne: 'Drop one file at a time.',
  dropNotFile: 'That is not a file. Drag a CSV or Excel file out of its folder.',
  choose: 'Choose a file…',
  reading: 'Reading the file…',
  paste: {
    action: 'Paste from a spreadsheet',
    title: 'Paste from a spreadsheet',
    hint: 'Copy the cells with their header row in Excel or Google Sheets, then paste them here.',
    label: 'Pasted cells',
    confirm: 'Read what was pasted',
    empty: 'The clipboard holds no text. Copy the cells from the spreadsheet first.',
  },
  template: {
    lead: 'No file yet?',
    xlsx: 'Download Excel template',
    csv: 'Download CSV template',
    saved: 'Template saved.',
  },
  runs: {
    unfinished: 'Unfinished',
    recent: 'Recent',
    empty: 'No runs yet. Runs you start will be listed here.',
    failed: 'The list of runs could not be read.',
    more: 'Show older ones',
    resume: 'Continue',
    open: 'Open',
    discard: 'Discard',
    discardLabel: (name) => `Discard ${name}`,
    openLabel: (name) => `Open ${name}`,
    resumeLabel: (name) => `Continue ${name}`,
    discardTitle: 'Discard this run?',
    discardBody: (name, rows) =>
      `${counted(rows, 'row', 'rows')} of “${name}” and their fixes will be forgotten. Nothing has been sent.`,
    keptBeside: (name) => `“${name}” is kept as it is. Resume it from the File step.`,
    goesOnBeside: (name) => `“${name}” is still being sent while you work here.`,
    discardConfirm: 'Discard run',
    rows: (rows) => counted(rows, 'row', 'rows'),
    started: (at) => `created ${at}`,
    summary: {
      toFix: (count) => `${n(count)} to fix`,
      ready: (count) => `${n(count)} ready`,
      done: (count) => `${n(count)} done`,
      refused: (count) => `${n(count)} refused`,
      unknown: (count) => `${n(count)} uncertain`,
      left: (count) => `${n(count)} not sent`,
      excluded: (count) => `${n(count)} left out`,
    },
    states: {
      draft: 'Needs fixing',
      ready: 'Ready to send',
      running: 'Sending',
      paused: 'Paused',
      stopped: 'Stopped',
      finished: 'Finished',
      cancelled: 'Cancelled',
    },
  },
}
