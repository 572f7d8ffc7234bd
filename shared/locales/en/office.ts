import { blank } from '../error-text'
import type { officeErrors as source } from '../id/office'

export const officeErrors: typeof source = {
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
