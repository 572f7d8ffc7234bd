import type { runCheck as source } from '../../id/runs/run-check'
import { counted, formats } from '../formats'

const n = formats.number

export const runCheck: typeof source = {
  title: 'Check and fix',
  subtitle: (name, rows) => `${name} · ${counted(rows, 'row', 'rows')}`,
  sheets: (names) =>
    `${names.length === 1 ? 'sheet' : 'sheets'} ${names.map((name) => `“${name}”`).join(', ')}`,
  filtersLabel: 'Show',
  filters: {
    all: 'All',
    problem: 'To fix',
    repaired: 'Repaired',
    already: 'Already there',
    'set-aside': 'Set aside by the file',
    'left-out': 'Left out',
    closed: 'Closed',
    refused: 'Refused',
  },
  gridLabel: 'Rows of the file',
  gridHint:
    'Shift+arrow selects cells, Ctrl+C copies, Ctrl+V pastes, Ctrl+D fills down, Delete clears, Ctrl+Z undoes.',
  find: {
    label: 'Find and replace',
    hint: 'Find and replace (Ctrl+F)',
    text: 'Find in this list',
    replacement: 'Replace with',
    next: 'Next match',
    previous: 'Previous match',
    count: (at, all) =>
      all === '0'
        ? 'none'
        : at === ''
          ? `${all} ${all === '1' ? 'cell' : 'cells'}`
          : `${at} of ${all}`,
    replace: 'Replace',
    replaceAll: 'Replace all',
    replaced: (rows) => `${counted(rows, 'row', 'rows')} changed. It can be undone.`,
  },
  block: {
    title: 'Paste into cells',
    lead: (cells, rows) =>
      `${counted(cells, 'cell', 'cells')} in ${counted(rows, 'row', 'rows')} will change.`,
    confirm: (cells) => `Write ${counted(cells, 'cell', 'cells')}`,
    changed: (cells) => `${counted(cells, 'cell', 'cells')} changed. It can be undone.`,
    nothing: 'No cell changes.',
    kept: (cells) =>
      `${counted(cells, 'cell stays', 'cells stay')} as before: the row was sent, the column cannot be edited, or the text is too long.`,
    rowsBeyond: (rows) =>
      `${counted(rows, 'pasted row is', 'pasted rows are')} left out: beyond the end of the list.`,
    columnsBeyond: (columns) =>
      `${counted(columns, 'pasted column is', 'pasted columns are')} left out: beyond the last column.`,
    more: (cells) => `And ${counted(cells, 'cell', 'cells')} more.`,
    tooMany: (cells) => `At most ${n(cells)} cells at a time. Split it into several blocks.`,
    cell: 'Column',
    before: 'Before',
    after: 'After',
  },
  row: (place) => `Row ${place}`,
  statusColumn: 'Status',
  rowColumn: 'Row',
  typeNewPassword: 'Type a new password',
  hasPassword: 'There is a password, hidden',
  noPassword: 'No password yet',
  wasBefore: (before) => `was ${before}`,
  problemNames: {
    'same-email-differs': 'Shared email',
    'same-invoice': 'Shared invoice',
    'too-many-cells': 'Too many cells',
    'phone-scientific': 'Phone ruined by Excel',
    'phone-letters': 'Letters in phone',
    'phone-characters': 'Odd signs in phone',
    'phone-fraction': 'Phone with decimals',
    'phone-two-numbers': 'Two phone numbers',
    'phone-foreign': 'Foreign phone',
    'phone-ambiguous': 'Phone with two readings',
    'phone-unrecognised': 'Phone not recognised',
    'phone-too-short': 'Phone too short',
    'phone-too-long': 'Phone too long',
    'email-domain': 'Incomplete email',
    'type-unknown': 'Unknown type',
    'password-too-short': 'Short password',
    'password-characters': 'Odd signs in password',
    'user-unknown': 'User not found',
    'user-several': 'Email of several users',
    'branch-none': 'No branch',
    'branch-needed': 'Branch to choose',
    'branch-unknown': 'Branch of another',
    'amount-unclear': 'Amount with two readings',
    'amount-fraction': 'Parts of a rupiah',
    'date-time-unreadable': 'Unreadable time',
    'date-month-first': 'Month first',
    'date-ambiguous': 'Date with two readings',
    'status-unknown': 'Unknown status',
  },
  moreFilters: (count) => `${n(count)} more`,
  emptyCell: '(empty)',
  emptyFilter: 'No rows match this filter.',
  allGood: 'Nothing needs fixing.',
  allGoodBody: (ready) =>
    ready === 0
      ? 'No row is ready to send.'
      : `${counted(ready, 'shop is', 'shops are')} ready to send. Send one first to see how it goes.`,
  syncAndRecheck: 'Sync, then check again',
  recheck: 'Check again',
  lastAmount: (amount) => `Last: ${amount}.`,
  endedOn: (date) => `Ended: ${date}.`,
  hidden: {
    title: (rows) =>
      `${n(rows)} ${rows === 1 ? 'row is' : 'rows are'} hidden or filtered away in the file, and will not be sent.`,
    include: 'Include hidden rows',
  },
  nameStatus: {
    paid: (word) => `“${word}” means paid`,
    unpaid: (word) => `“${word}” means not paid`,
  },
  leaveOut: 'Leave row out',
  takeIn: 'Take in again',
  leaveOutAlike: (rows) => `Leave ${counted(rows, 'row', 'rows')} out`,
  fixAlike: 'Fix all',
  nextSharing: 'To the row it shares with',
  nextProblem: 'Next',
  previousProblem: 'Previous',
  nextHint: 'Next problem (F8)',
  previousHint: 'Previous problem (Shift+F8)',
  undo: 'Undo',
  redo: 'Redo',
  fill: {
    lead: (rows, texts) =>
      texts === 1
        ? `${counted(rows, 'row', 'rows')} with one text.`
        : `${counted(rows, 'row', 'rows')} with ${n(texts)} different texts. What is left empty does not change.`,
    rows: (rows, places) => `${counted(rows, 'row', 'rows')}: ${places}`,
    andMore: (places, others) => `${places}, and ${n(others)} more`,
    show: (rows) => (rows === 1 ? 'Show the row' : `Show ${n(rows)} rows`),
    valueFor: (text) => `New value for ${text}`,
    unchanged: 'No change',
    hidden: '(password hidden)',
    take: (value) => `Make it “${value}”`,
    takeAll: (texts) => `Take ${counted(texts, 'suggestion', 'suggestions')}`,
    moreTexts: (texts) =>
      `${counted(texts, 'other text', 'other texts')} in fewer rows. Once these are mended, the rest is shown here.`,
    confirm: (rows) => `Write to ${counted(rows, 'row', 'rows')}`,
    changed: (rows) => `${counted(rows, 'row', 'rows')} changed. It can be undone.`,
  },
  excludedCount: (rows) => `${counted(rows, 'row', 'rows')} left out. It can be undone.`,
  sendOne: 'Send 1 first',
  sendAll: (rows) => `Send ${counted(rows, 'shop', 'shops')}`,
  nothingToSend: 'No row is ready to send yet.',
  confirm: {
    title: (rows) => `Send ${counted(rows, 'shop', 'shops')} to ELKASSA?`,
    titlePractice: (rows) => `Send ${counted(rows, 'shop', 'shops')} to the practice service?`,
    body: (rows) =>
      `${counted(rows, 'shop', 'shops')} will be registered, each with a 30-day trial. A registration cannot be undone.`,
    bodyPractice: (rows) =>
      `${counted(rows, 'shop', 'shops')} will be registered with the practice service. Nothing reaches ELKASSA.`,
    leftOut: (problem, excluded) =>
      `Not included: ${counted(problem, 'row that still needs', 'rows that still need')} fixing and ${n(excluded)} left out.`,
  },
  sendStep: 'To sending',
}
