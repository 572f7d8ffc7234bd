import type { results as source } from '../id/results'
import { formats } from './formats'

const answers: (typeof source)['answers'] = {
  'branch-none': 'Write “-” in the Branch column, or add --without-branch to the command.',
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
    packetBefore: 'Packet before',
    endsBefore: 'Ends before (WIB)',
    packetAfter: 'Packet after',
    endsAfter: 'Ends after (WIB)',
    run: 'Run',
  },
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
  tags: { problem: 'Fix', already: 'Already there' },
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
    'existed-before': 'This email was registered before this row was sent',
    'packet-unchanged': 'The packet is the same: it may not be active yet, or have been renewed',
    'refusal-unproven':
      'The service refused, and it is not proven yet that nothing was done; its data are being read',
    'refusal-provisional':
      'Refused, and nothing was done so far; read once more after the settle time or at the next sync',
    overloaded:
      'The service answered in words of one that is busy or under maintenance; whether it was done is not known',
    unclear:
      'The service answered in a way that is not known yet; nothing is concluded from that answer',
    'no-twin':
      'Not found at the service, but it may still appear; it is not sent again by itself. Look in ELKASSA, then decide',
    'not-ours':
      'The email is at the service, but its data are not those of this row or are older than its sending; somebody else may have registered it. Compare, then decide',
    'not-listed':
      'The email is at the service, but not in the list of users; not proven to be this row. Look in ELKASSA, then decide',
    'about-another':
      'The answer names another package or user than was sent; what happened is not known',
    'packet-changed':
      'The package of the user changed, but not as was sent; it may have been another activation. Compare, then decide',
    'missing-in-copy':
      'On record as done, but not in the list of users. Look in ELKASSA, then decide',
    'there-in-copy': 'On record as not done, but in the list of users. Compare, then decide',
    'user-in-doubt': 'Another activation of this user is uncertain; this row waits',
  },
  /** Done, though no answer said so. */
  provenByReading: 'The service’s answer did not arrive, reading its data proved the outcome',
  checkedAgain: (time) => `checked again ${time}`,
  packetIs: (packet) => `Packet: ${packet}.`,
  /** A packet with its end, as it stands in a cell. */
  packetUntil: (packet, end) => `${packet}, until ${end}`,
  conflicts: {
    leftOut: 'Left out by the operator',
    identicalRow: (row) => `Identical to row ${formats.number(row)}; sent once`,
    alreadyUser: (id) => `Email already registered, ID ${id}`,
    alreadyUserNoId: 'Email already registered',
    sentBefore: (run, at) => `Sent before in run #${run}, ${at}`,
    sentBeforeUnknown: (run, at) => `Sent in run #${run}, ${at}; its outcome is uncertain`,
    sentBeforeRefused: (run: number, at: string) =>
      `Refused by the service in run #${run}, ${at}, and not proven that nothing was done; decide there first`,
    doneInFile: (id) => `Done according to this file, ID ${id}`,
    doneInFileNoId: 'Done according to this file',
    doubtInFile: 'Uncertain according to this file; look it up first',
  },
  run: (id, name) => `#${id} ${name}`,
}
