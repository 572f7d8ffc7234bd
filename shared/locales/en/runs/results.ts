import type { results as source } from '../../id/runs/results'

const answers: (typeof source)['answers'] = {
  'branch-none': 'Write “-” in the Branch column, or add --without-branch to the command.',
  'status-unknown': 'Add --status WORD=paid or WORD=unpaid to the command.',
}

/** Words for rows, on screen and in the results file (which is read back by these words: keep them distinct). */
export const results: typeof source = {
  columns: {
    rowNumber: 'Row',
    storeName: 'Shop name',
    userType: 'Type',
    phone: 'Phone',
    email: 'Email',
    address: 'Address',
    outcome: 'Outcome',
    registrationId: 'Registration ID',
    note: 'Note',
    time: 'Time (WIB)',
    packetBefore: 'Package before',
    endsBefore: 'Ends before (WIB)',
    packetAfter: 'Package after',
    endsAfter: 'Ends after (WIB)',
    run: 'Run',
  },
  ofFile: (header) => `${header} (file)`,
  states: {
    problem: 'To fix',
    ready: 'Ready',
    excluded: 'Left out',
    sending: 'Being sent',
    done: 'Done',
    refused: 'Refused',
    unsent: 'Not sent',
    unknown: 'Uncertain',
  },
  answers,
  tags: { problem: 'Fix', already: 'Already there', refusedSoFar: 'Refused so far' },
  causes: {
    timeout: 'The service did not answer in time',
    reset: 'The connection was cut after the data was sent',
    'server-error': 'The service reported a fault of its own',
    'rate-limited': 'The service asked to send more slowly',
    unreadable: 'The service’s answer could not be read',
    'too-large': 'The service’s answer was too large to be trusted',
    'cut-off': 'The service’s answer was cut off',
    interrupted: 'The console closed while this row was being sent',
    'connect-failed': 'The service could not be reached; the data never left',
    'queue-timeout': 'It waited too long; the data never left',
    'proxy-password': 'The proxy asked for a password; the data never left',
    'proxy-failed': 'The proxy could not be used; the data never left',
    certificate: 'The service’s certificate was not accepted; the data never left',
    unsendable: 'It holds a broken character; the data were not sent',
    credentials: 'Key or token refused',
    'check-failed': 'Checking the email failed; this row has not been sent',
    'existed-before':
      'This email was registered before this row was sent; another desk may have registered it. This row is not sent again',
    'packet-unchanged': 'The package is the same: it may not be active yet, or have been renewed',
    'refusal-unproven':
      'The service refused, but it is not proven yet that nothing was done. The console reads it at the service while the run is at work; until that is proven the row is not sent again',
    'claimed-elsewhere':
      'Another desk of the office has taken this row and its outcome is not known yet; it is not sent from here before it is proven not to be there',
    'refusal-provisional':
      'As far as can be read, nothing was done. Read once more after the settle time or at the next sync; until then, do not send it any other way',
    overloaded:
      'The answer sounds like a service that is busy or under maintenance, so whether it was done is not known. The console reads it at the service while the run is at work',
    unclear:
      'The service answered in a way that is not known yet, so nothing is concluded from that answer. The console asks again while the run is at work',
    'no-twin':
      'Not found at the service, but it may still appear, so it is not sent again by itself. Look in ELKASSA, then decide',
    'not-ours':
      'The email is at the service, but its data differ from this row or belong to another row; another desk may have registered it. Compare, then decide',
    'not-listed':
      'The service knows this email but does not list it among its users, so it is not proven to come from this row; another desk may have registered it. Look in ELKASSA, then decide',
    'about-another':
      'The service answered about another package or user than the one sent, so what happened is not known. Compare, look in ELKASSA, then decide',
    'packet-changed':
      'The user’s package changed, but not as was sent; it may have been another activation. Compare, then decide',
    'missing-in-copy':
      'On record as done, but the copy of the last sync does not show it. Look in ELKASSA, then decide',
    'there-in-copy':
      'On record as not done, but the copy of the last sync shows it. Compare, then decide',
    'moved-elsewhere':
      'Another desk may have activated it, so this row is not sent. Ask first, then decide: skip it, mark it done, or send it all the same',
    'user-in-doubt': 'Another activation of this user is uncertain; this row waits',
  },
  held: {
    title: 'This activation is held.',
    body: 'Nothing was sent. Decide in History, under Uncertain.',
  },
  movedFrom: (before, at, now) => `In the copy of ${at}: ${before}; at the service now: ${now}`,
  saidUnbelieved: (words) => `The service said, not believed yet: “${words}”`,
  foundThere: (what) => `At the service: ${what}`,
  /** Done, though no answer said so. */
  provenByReading: 'Done by the service’s data as read afterwards, not by its answer',
  checkedAgain: (time) => `checked again ${time}`,
  packetIs: (packet) => `Package: ${packet}.`,
  /** A packet with its end, as it stands in a cell. */
  packetUntil: (packet, end) => `${packet}, until ${end}`,
  conflicts: {
    leftOut: 'Left out by the operator',
    closed: (reason) => `Closed: ${reason}`,
    identicalRow: (row) => `Identical to row ${row}; sent once`,
    alreadyUser: (id) => `Email already registered, ID ${id}`,
    alreadyUserNoId: 'Email already registered',
    sentBefore: (run, at) => `Sent before in run #${run}, ${at}`,
    sentBeforeUnknown: (run, at) => `Sent in run #${run}, ${at}; its outcome is uncertain`,
    sentBeforeRefused: (run: number, at: string) =>
      `Refused by the service in run #${run}, ${at}, and not proven that nothing was done; decide there first`,
    doneInFile: (id) => `Done according to this file, ID ${id}`,
    doneInFileNoId: 'Done according to this file',
    sentElsewhere: {
      done: (who, at, id) => `Sent by ${who}, ${at}, done${id === '' ? '' : `, ID ${id}`}`,
      unknown: (who, at) => `Sent by ${who}, ${at}; its outcome is uncertain`,
      sending: (who, at) => `Being sent by ${who}, ${at}`,
      atDesk: (operator, desk) => `${operator} at ${desk}`,
    },
    doubtInFile: 'Uncertain according to this file; look it up first',
    hidden: 'Hidden or filtered away in the file',
    footer: 'A sum, a remark or a repeated header, not data',
    notPaid: {
      pending: 'Not paid yet, by the file',
      failed: 'Payment failed, by the file',
      expired: 'Expired, by the file',
      reversed: 'Money given back, by the file',
      'no-payment': 'A fee, a tax or money that went out; not a payment',
    },
  },
  reasons: {
    identicalRow: 'Identical to another row',
    sentElsewhere: 'Sent from another desk',
    sentBefore: 'Sent before',
    sentBeforeUnknown: 'Sent before; its outcome is uncertain',
    sentBeforeRefused: 'Refused before, and not proven that nothing was done',
  },
  summary: {
    sheet: 'Summary',
    run: 'Name of run',
    file: 'File name',
    service: 'Service address',
    startedAt: 'Started (WIB)',
    endedAt: 'Ended (WIB)',
    rows: 'Number of rows',
    amount: 'Amount (Rp)',
    total: 'Total',
    leftOut: 'Reason left out',
  },
  run: (id, name) => `#${id} ${name}`,
}
