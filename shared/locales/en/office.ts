import { blank } from '../error-text'
import type { officeErrors as source, office as words } from '../id/office'
import { counted, formats } from './formats'

export const office: typeof words = {
  title: 'An office of several desks',
  lead: 'Desks that share one register never send the same shop or invoice twice. Without it this console only watches over what it sends itself.',
  tag: 'Office',
  address: 'Address of the register',
  addressHint: 'From your administrator, such as postgresql://desk1@db.office.example/office',
  addressMissing: 'Enter the address.',
  desk: 'Name of this desk',
  deskHint: 'Other desks see it beside rows that were sent from here, such as Desk 1.',
  deskMissing: 'Enter the name of this desk.',
  password: 'Password',
  passwordHint: 'Kept encrypted, like key and token.',
  state: 'State',
  states: {
    none: 'Not used',
    joining: 'Connecting…',
    joined: 'Connected',
    away: 'Cannot be reached; nothing new is sent until it can',
    refused: 'Cannot be used; nothing new is sent',
  },
  onlyLive: 'Used while the console works with ELKASSA, not in practice',
  enter: 'Share an office’s register',
  enterNow: 'Try and use it',
  entering: 'Trying…',
  entered: 'The office’s register is in use.',
  change: 'Change',
  leave: 'Stop using it',
  leaveTitle: 'Stop using the office’s register?',
  leaveBody:
    'From then on the console no longer knows what other desks send. The same shop or invoice may be sent twice.',
  showCollisions: 'Show',
  lookFirst:
    'Look in ELKASSA whether something was registered or activated twice, then say that you have.',
  collisionsTitle: 'Sent from two desks',
  sent: 'Email or invoice',
  here: 'At this desk',
  there: 'At the other desk',
  inRun: (run) => `Run #${formats.number(run)}`,
  accept: (count) => `Looked at, ${counted(count, 'row', 'rows')}`,
  waiting: 'waiting for the office’s register',
  desks: 'Desks of the office',
  showDesks: 'Show desks',
  desksHint:
    '“Without an outcome” counts rows that a desk took and did not tell the outcome of. If that desk will not come back, open a run with the same rows here and choose “Settle from here”.',
  noDesks: 'The register cannot be reached, or no desk is known yet.',
  deskName: 'Desk',
  ownDesk: (name) => `${name} (this desk)`,
  deskOperator: 'Used by',
  deskState: 'Now',
  deskStates: { sending: 'Sending', open: 'Open', gone: 'Not active' },
  seen: 'Last seen',
  openClaims: 'Without an outcome',
  away: {
    title: 'The office’s register cannot be reached.',
    body: 'Without it nothing new is sent. Sending goes on by itself once it is back.',
  },
}

export const officeErrors: typeof source = {
  'office-away': {
    title: 'The office’s register cannot be reached',
    explanation: () => 'Its server does not answer from this network.',
    action: 'Check address and network, then try again.',
  },
  'office-address': {
    title: 'The address of the office’s register cannot be read',
    explanation: () => 'It has to look like postgresql://name@server/database.',
    action: 'Check the address that your administrator gave you.',
  },
  'office-password-in-address': {
    title: 'The address must not hold a password',
    explanation: () => 'Addresses show on screen and in commands, so the password is kept apart.',
    action:
      'Take the password out of the address and enter it in its own place (for a command: ELKASSA_OFFICE_PASSWORD).',
  },
  'office-denied': {
    title: 'The office’s register refuses this desk',
    explanation: () => 'The name, the password or the name of the database is not accepted.',
    action: 'Check name and password, or ask your administrator.',
  },
  'office-not-set-up': {
    title: 'The office’s register is not ready',
    explanation: () =>
      'The register has not been made or brought up to date yet, and this name may not do it.',
    action:
      'Ask your administrator to open the console once with a name that may (docs/office.md).',
  },
  'office-newer': {
    title: 'The office’s register was made by a newer version',
    explanation: () =>
      'Another desk uses a newer ELKASSA Console. This console does not write to that register.',
    action: 'Install the newest version on this computer.',
  },
  'office-certificate': {
    title: 'The certificate of the office’s register is not trusted',
    explanation: () =>
      'The register’s server showed a certificate that this computer does not know.',
    action:
      'Ask your administrator. If the certificate is your company’s, choose its file in Settings, under Network.',
  },
  'office-not-encrypted': {
    title: 'The office’s register offers no encryption',
    explanation: () =>
      'Beyond this computer the connection to the register is always encrypted, and its server does not provide that.',
    action: 'Ask your administrator to turn on TLS in PostgreSQL.',
  },
  'office-record-elsewhere': {
    title: 'This desk’s record is also used on another computer',
    explanation: () =>
      'The number just asked for was already used by a copy of the same record. Nothing was sent.',
    action: 'Close one of the two, then run again: this console then joins as a new desk.',
  },
  'office-collisions': {
    title: 'Some things were sent by this desk and by another',
    explanation: (details) =>
      `Before the register was used, ${blank(details, 'count', 'some')} shops or invoices were sent from two desks. Nothing new is sent until you have looked at them.`,
    action:
      'Look in ELKASSA, then say that you have (for a command: --accept-collisions with their number).',
  },
}
