import type { historyUnresolved as source } from '../id/history-unresolved'
import { formats } from './formats'

const n = formats.number

export const historyUnresolved: typeof source = {
  intro:
    'Rows whose outcome is not proven, and those held because another desk may have activated them. The console reads them at the service and never sends one again without proof or your decision.',
  gridLabel: 'Rows whose outcome is uncertain',
  empty: {
    title: 'Nothing is uncertain',
    body: 'The outcome of everything that was sent is known.',
  },
  columns: {
    known: 'What is known',
    next: 'Next',
    before: 'Before sending',
    lastKnown: 'In the copy',
    after: 'Last read',
    sent: 'What was sent',
    toSend: 'What is to be sent',
  },
  readings: {
    label: 'Package before and after sending',
    packet: 'Package',
    ends: 'Ends',
    readAt: 'Read',
    sentAt: 'Sent',
    amount: 'Amount',
    noPacket: 'No package',
    noEnd: 'No end',
    endUnread: 'Could not be read',
    notKept: 'Not on record',
    notRead: 'Not read yet',
    packetChanges: { same: 'same as before', changed: 'changed' },
    endChanges: { same: 'unchanged', later: 'later', earlier: 'earlier', changed: 'changed' },
    sentPackets: {
      same: 'same as the package before',
      changed: 'other than the package before',
    },
    verdicts: {
      'not-kept': 'What it was before sending is not on record: there is nothing to compare with.',
      'not-read': 'The package was not read again since it was sent.',
      'end-unread':
        'The package is the same, but its end cannot be compared. A renewal would not show here.',
      unchanged:
        'Nothing changed. The activation may not have happened, or does not show at the service yet.',
      changed: 'Something changed, but that does not prove that this activation changed it.',
    },
    again: 'Read again now',
    proven: 'Proven to have happened: this activation is recorded as done.',
    unproven: 'Read. The outcome is still uncertain.',
  },
  found: {
    label: 'What was sent and what the service has',
    sent: 'Sent',
    there: 'At the service',
    registeredAt: 'Time sent / registered',
    packet: 'Package ID',
    nothing: '–',
    differs: 'differs',
    same: 'same',
    older: 'older than the sending',
    allSame: 'Nothing differs, but that does not prove yet that this row made it.',
  },
  said: 'The service said',
  notBelieved: 'Not believed yet; nothing is concluded from these words.',
  sentAt: (at) => `sent ${at}`,
  missedAt: (at) => `looked for ${at}, not there yet`,
  next: {
    lookAt: (at) => `Looked for again at ${at}`,
    onResume: 'Looked for again when the run goes on',
    runOver: 'Waits for you: its run is over, but its details let you look again',
    held: 'Waits for your decision; not sent before that',
    person: 'Waits for your decision; looked for once more when the run goes on',
  },
  openRun: 'Open the run',
  lookAgain: 'Look again now',
  pauseFirst: 'This run is at work. Pause it before deciding.',
  buttons: {
    happened: 'Mark as done',
    'send-again': { register: 'Treat as not sent', other: 'Send again', held: 'Send all the same' },
    'not-ours': 'Not ours',
    leaveOut: 'Skip this row',
  },
  dialog: {
    titles: {
      happened: 'Mark as done?',
      'send-again': {
        register: 'Treat as not sent?',
        other: 'Send again?',
        held: 'Send all the same?',
      },
      'not-ours': 'Not ours?',
      leaveOut: 'Skip this row?',
    },
    bodies: {
      happened: (who) => `${who} is recorded as done. This row will not be sent again.`,
      'not-ours': (who) =>
        `Somebody else has the email of ${who}. The row is left out and nothing is sent; the data at the service stay as they are.`,
      leaveOut: (who) =>
        `${who} is left out and nothing is sent; the data at the service stay as they are.`,
    },
    ways: {
      now: (who) => `${who} is sent right now.`,
      'with-run': (who, others) =>
        others === 0
          ? `${who} may be sent again. Its run opens next; this row is sent when you let it go on.`
          : `${who} may be sent again. Its run opens next; this row is sent with ${n(others)} others when you let it go on.`,
      form: (who) =>
        `Its run was cancelled and sends nothing more. The activation form opens next, filled in from the row of ${who}, for you to check and send yourself.`,
      stays: (who) =>
        `${who} is recorded as not sent. Its run was cancelled, so nothing is sent; to send it, drop in the results file of that run again.`,
    },
    mayBeBoth:
      'If another desk activated it for the same payment, its package is extended twice. Ask first.',
    mayBeTwice:
      'If it did arrive, the service may record it twice. Make sure at the service first.',
    confirm: {
      now: 'Send again now',
      held: 'Send all the same now',
      'with-run': 'Record and open the run',
      form: 'Record and open the form',
    },
    invoice: {
      happened: (code) => `Invoice ${code} cannot be used again.`,
      'send-again': (code) => `Invoice ${code} is released so that it can be sent once more.`,
      leaveOut: (code) =>
        `Invoice ${code} is released: a file that has it again will send it. If another desk activated it, choose Mark as done.`,
    },
    reason: 'Reason',
    reasonHint: 'For example: asked ELKASSA by phone. Goes on record in history.',
    done: 'The decision is on record.',
    leftOut: 'The decision is on record. The row is left out, nothing is sent.',
  },
}
