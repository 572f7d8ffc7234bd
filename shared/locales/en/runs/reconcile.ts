import type { reconcile as source } from '../../id/runs/reconcile'
import { formats } from '../formats'

const n = formats.number

/** Comparing the payments file of a gateway with what was activated from this machine. */
export const reconcile: typeof source = {
  start: {
    title: 'Reconcile payments',
    lead: 'Which payments were activated, and which were not. Nothing is sent.',
    dropTitle: 'Drop the payments file of a gateway here',
    dropHint:
      'CSV, Excel (.xlsx, .xls) or OpenDocument (.ods). Invoice code and amount are enough; a date helps where there is one.',
  },
  onlyHere: 'The console only knows activations sent from this computer.',
  match: {
    needed: 'What is needed',
    neededBody:
      'Invoice code and amount. The payment date finds activations that the file does not have; other columns are used when a run is made of the missing ones. A column of statuses, where there is one, tells those apart that failed or were given back; without it take those rows out first.',
    continueTo: (count: number) => `Reconcile ${n(count)} ${count === 1 ? 'payment' : 'payments'}`,
    continueAll: 'Reconcile all payments',
    importing: 'Reading and comparing payments…',
    imported: (rows: number) => `${n(rows)} ${rows === 1 ? 'payment' : 'payments'} read`,
  },
  result: {
    title: 'Reconciliation',
    subtitle: (name: string, at: string) => `${name} · compared ${at}`,
    cardsLabel: 'Payments by outcome',
    all: 'All in the file',
    notInFile: 'Not in the file',
    sumLabel: 'adds up to the file',
    setAside: (footers, hidden) => {
      const lines = [
        ...(footers > 0
          ? [`${n(footers)} ${footers === 1 ? 'sum or header line' : 'sum or header lines'}`]
          : []),
        ...(hidden > 0 ? [`${n(hidden)} hidden ${hidden === 1 ? 'row' : 'rows'}`] : []),
      ]
      return `${lines.join(' and ')} left out.`
    },
    withoutAmount: (count: number) =>
      `${n(count)} ${count === 1 ? 'row' : 'rows'} without a readable amount not counted.`,
    gridLabel: 'Payments of the file and what became of them',
    gridHint: 'Enter opens the run that the activation came from.',
    empty: 'No payments in this group.',
    again: 'Compare again',
    another: 'Another file',
    match: 'Change columns',
    makeRun: (count: number) => `Make a run of the ${n(count)} missing`,
    openRun: (runId: number) => `Open run #${runId}`,
    openUnresolved: 'Open what is uncertain',
    save: 'Save the result',
    saveXlsx: 'Excel workbook (.xlsx)',
    saveCsv: 'CSV table',
    saved: (name: string) => `Result saved: ${name}`,
    fileName: (source: string) => `${source}-reconciled`,
  },
  unknownStatus: {
    title: (word) => `The status “${word}” is not known.`,
    body: (count) =>
      `${n(count)} ${count === 1 ? 'payment waits' : 'payments wait'} for the answer. It is remembered for the same gateway.`,
  },
  runName: (source: string) => `${source} (missing)`,
  outcomes: {
    activated: 'Activated',
    'not-activated': 'Not activated',
    'other-amount': 'Other amount',
    'twice-in-file': 'Twice in the file',
    'in-doubt': 'Uncertain',
    refused: 'Refused',
    'not-paid': 'Not paid',
    returned: 'Given back',
    unreadable: 'Unreadable',
    'not-in-file': 'Not in the file',
  },
  explained: {
    all: 'Choose a group to see its payments only.',
    activated: 'Invoice and amount are the ones activated here.',
    'not-activated': 'Never activated from this computer.',
    'other-amount': 'Activated, but with another amount. Ask which one is right.',
    'twice-in-file':
      'The same invoice is listed more than once: it may have been paid twice. Ask the gateway first.',
    'in-doubt': 'Sent, but the outcome is not known. Do not activate again.',
    refused: 'The service refused the activation. Fix it in the run it came from.',
    'not-paid': 'By its status not paid, failed, expired, given back, or no payment at all.',
    returned: 'Activated here, and then the money was given back. Talk to the owner of the shop.',
    unreadable: 'Invoice or amount cannot be read. Fix them in the file, then compare again.',
  },
  waiting: (count: number) =>
    `${n(count)} of them already ${count === 1 ? 'waits' : 'wait'} in a run that was not sent yet.`,
  notInFile: (days: string, gateways: string) =>
    gateways === ''
      ? `Activated here for payments of ${days}, but not listed in the file.`
      : `Activated here for payments of ${days} through ${gateways}, but not listed in the file.`,
  days: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  noDates:
    'The file has no dates that can be read, so activations that are not in it cannot be looked for.',
  toFill: (fields: string) => `Not in the file: ${fields}. Fill them in at the Check step.`,
  columns: {
    rowNumber: 'Row',
    outcome: 'Outcome',
    invoiceCode: 'Invoice code',
    amount: 'Amount in the file',
    activatedAmount: 'Amount activated',
    paidAt: 'Payment date',
    run: 'Run',
    note: 'Note',
  },
  notes: {
    sameRows: (rows: string) => `Same invoice in row ${rows}`,
    notActivated: 'Not activated',
    done: (at: string) => `Activated ${at}`,
    inDoubt: (at: string) => `Sent ${at}, outcome unknown`,
    refused: (message: string) => `Refused: “${message}”`,
    refusedSilently: 'Refused without a reason',
    waiting: (runId: number) => `Waiting in run #${runId}, not sent yet`,
  },
}
