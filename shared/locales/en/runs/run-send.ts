import type { runSend as source } from '../../id/runs/run-send'
import { counted, formats } from '../formats'

const n = formats.number

export const runSend: typeof source = {
  titles: {
    running: (rows) => `Sending ${counted(rows, 'shop', 'shops')}`,
    paused: 'Sending is paused',
    stopped: 'Sending has stopped',
    trialDone: 'Result of the trial',
  },
  started: (time) => `started ${time}`,
  rate: (rows) => `${counted(rows, 'shop', 'shops')} a minute`,
  controls: (count) => counted(count, 'control question', 'control questions'),
  waitingControls: 'waiting for answers that can be trusted',
  waits: {
    tag: 'Waiting',
    why: {
      learning: {
        title: 'This service is new: the console is learning its answers, about half a minute.',
        body: 'How this service says “not there” is not known yet, so the console asks about addresses that nobody has.',
      },
      unclear: {
        title: 'The service’s answers cannot be trusted at the moment.',
        body: 'Questions whose answer is known were answered wrongly; the service may be busy or under maintenance. The console keeps asking until the answers are right.',
      },
      credentials: {
        title: 'The service no longer accepts the key or token.',
        body: 'Whether that will pass is not known. The console keeps asking; if the key or token was changed, pause and update it in Settings.',
      },
    },
    next: (time) => `Next question ${time}.`,
    safe: (since) =>
      `Rows have been waiting since ${since}; nothing is lost, and you may pause at any time.`,
  },
  cards: {
    label: 'Shops by outcome',
    done: 'Done',
    refused: 'Refused',
    unknown: 'Uncertain',
    notSent: 'Not sent',
  },
  left: (length) => `about ${length} left`,
  leftUnknown: 'working out the time left…',
  settling: 'waiting for the uncertain rows to be checked',
  sum: (done, refused, unknown, notSent, all) =>
    `${n(done)} + ${n(refused)} + ${n(unknown)} + ${n(notSent)} = ${n(all)}`,
  sumLabel: 'done + refused + uncertain + not sent = everything to be sent',
  beside: (problem, excluded) =>
    `Outside this sum: ${[
      ...(problem > 0 ? [`${counted(problem, 'row', 'rows')} to fix`] : []),
      ...(excluded > 0 ? [`${counted(excluded, 'row', 'rows')} left out`] : []),
    ].join(', ')}.`,
  progressLabel: 'Sending progress',
  announce: (percent, done, all) =>
    `${percent}, ${n(done)} of ${counted(all, 'shop', 'shops')} finished`,
  pause: 'Pause',
  pausing: 'Pausing…',
  resume: 'Continue',
  sendRest: (rows) => `Send the rest (${counted(rows, 'shop', 'shops')})`,
  cancelRest: 'Cancel the rest',
  cancel: {
    title: 'Cancel the rest?',
    body: (rows) =>
      `${counted(rows, 'shop', 'shops')} not sent yet will not be sent. Those done stay registered.`,
    doubt: (rows) =>
      `${counted(rows, 'row is', 'rows are')} still uncertain and will be recorded as uncertain.`,
    confirm: 'Cancel the rest',
  },
  fixRows: 'Fix rows',
  fixNotice: {
    title: (rows) => `${counted(rows, 'row still needs', 'rows still need')} fixing.`,
    body: 'They are not sent. Once fixed, send again from the Check step.',
  },
  unknownNotice: {
    tag: (rows) => `Uncertain · ${n(rows)}`,
    title: 'The data was sent, but its outcome is not proven yet.',
    body: 'These shops are not sent again until it is proven that they are not registered.',
    next: (time) => `Next check ${time}.`,
    waiting: 'The check goes on when sending continues.',
    person: 'Look the email up in ELKASSA; do not send again what is registered.',
    show: 'Show',
    showAll: 'Show all',
  },
  unlocked: 'The passwords were read again. This run can go on.',
  lockedForm: {
    title: 'The password of this shop cannot be opened on this computer.',
    body: 'Its key is gone, so this run is cancelled and the shop is sent from the form, with its password filled in again. Nothing is sent twice.',
    action: 'Fill in the form again',
  },
  stops: {
    credentials: {
      title: 'The service refused the key or token.',
      body: 'No more rows are sent. Enter the right key and token, then continue.',
      action: 'Open Settings',
    },
    network: {
      title: 'The connection to the service is gone, or its answers cannot be read.',
      body: 'Rows that have not left are still waiting. Check the network and the service’s address, then continue.',
      action: 'Continue',
    },
    'proxy-password': {
      title: 'The proxy of this network asks for a password.',
      body: 'No more rows leave. Ask your network’s keeper to open the service’s address, or choose another proxy in Settings.',
      action: 'Open Settings',
    },
    'proxy-failed': {
      title: 'The proxy cannot be used.',
      body: 'Rows that have not left are still waiting. Check the proxy in Settings, then continue.',
      action: 'Open Settings',
    },
    certificate: {
      title: 'The service’s certificate was not accepted.',
      body: 'No more rows leave. Ask your network’s keeper, or choose your company’s certificate in Settings, then continue.',
      action: 'Open Settings',
    },
    'alike-failures': {
      title: '20 rows in a row failed in the same way.',
      body: 'Something is wrong with all of them, not with one. Read the notes below before continuing.',
      action: 'Continue',
    },
    'disk-full': {
      title: 'The computer’s disk is full.',
      body: 'Nothing is sent that cannot be recorded. Free some space, then continue.',
      action: 'Continue',
    },
    'passwords-locked': {
      title: 'The shops’ passwords cannot be opened on this computer.',
      body: 'Their key is gone. Choose or drop the same file again: the passwords are read anew and this run can go on. Nothing is sent twice.',
      action: 'Choose the same file',
    },
    'rows-held': {
      title: 'Some rows wait for others.',
      body: 'Another activation of the same user is uncertain. Settle the uncertain rows first, then continue.',
      action: 'Continue',
    },
    'rows-elsewhere': {
      title: 'Some rows are with another desk.',
      body: 'Another desk has taken them, and what came of them is not known yet. Ask that desk, or continue later: what succeeded there is not sent again. If that desk will not come back, settle them from here: the service is read, and a row is sent only once it is proven not to be there.',
      action: 'Continue',
      takeOn: 'Settle from here',
    },
    'office-away': {
      title: 'The office’s register cannot be reached.',
      body: 'Without it nothing new is sent. Check the network, then continue.',
      action: 'Continue',
    },
    'office-refused': {
      title: 'The office’s register does not accept this desk.',
      body: 'No more rows leave.',
      action: 'Continue',
    },
    'unclear-answers': {
      title: 'The answers of the service cannot be relied on.',
      body: 'Control questions keep being answered wrongly, so no answer is believed and no row is sent. Try again later, or ask ELKASSA.',
      action: 'Resume',
    },
    interrupted: {
      title: 'The console closed while sending.',
      body: 'Nothing is lost. Rows that were on the wire are checked before the rest is sent.',
      action: 'Continue',
    },
  },
  trial: {
    done: (id) => `The trial succeeded. Registration ID ${id}.`,
    doneNoId: 'The trial succeeded.',
    doneBody: (rows) => `${counted(rows, 'other shop is', 'other shops are')} ready to send.`,
    refused: 'The trial was refused.',
    refusedBody: 'Fix the cause first: other rows may be refused for the same reason.',
    unknown: 'The trial’s outcome is uncertain.',
    unknownBody: 'Wait for its check before sending the rest.',
    unsent: 'The trial did not reach the service.',
    unsentBody: 'Nothing was registered. Check the connection, then try again.',
    sending: 'Waiting for the service to answer…',
    backToCheck: 'Back to Check',
  },
  gridLabel: 'Rows sent so far, newest first',
  gridEmpty: 'No rows sent yet.',
  none: '—',
}
