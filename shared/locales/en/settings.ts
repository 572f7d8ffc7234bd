import type { settings as source } from '../id/settings'
import { formats } from './formats'

export const settings: typeof source = {
  title: 'Settings',
  tabsLabel: 'Parts of the settings',
  consoleTab: 'Application',
  connection: {
    title: 'Connection to ELKASSA',
    status: 'Key and token',
    states: {
      saved: 'Saved encrypted on this computer',
      session: 'Used until the console closes, not saved',
      none: 'Not entered yet',
    },
    address: 'Service address',
    enter: 'Enter key and token',
    replace: 'Replace key and token',
    forget: 'Forget key and token',
    forgetTitle: 'Forget key and token?',
    forgetBody:
      'Both are erased from this computer and must be entered again to send. Runs and history stay.',
    forgetConfirm: 'Forget',
    saved: 'The service accepted the key and token.',
  },
  practice: {
    title: 'Practice mode',
    on: 'On: the console uses the practice service on this computer.',
    off: 'Off: the console uses the ELKASSA service.',
    start: 'Use practice data',
    stop: 'Use the real service',
    conditions: 'Practice service conditions',
    separate: 'Practice data and real data are kept apart and never mix.',
  },
  sending: {
    title: 'Sending',
    maxInFlight: 'Most sent at the same time',
    maxInFlightHint: 'Starts with few, rises slowly, falls by itself when the service is slow.',
    settleSeconds: 'Wait before an uncertain row counts as not registered (seconds)',
    settleSecondsHint: 'Longer is safer. The default is 600 seconds.',
    range: (from, to) => `${formats.number(from)} to ${formats.number(to)}`,
  },
  network: {
    title: 'Network',
    mode: 'Connection',
    modes: { system: 'Use system proxy', none: 'No proxy', own: 'Set a proxy' },
    explained: {
      system: 'Uses the proxy set on this computer, where there is one',
      none: 'Straight to the service',
      own: 'Uses the address below',
    },
    address: 'Proxy address',
    addressHint:
      'For example http://proxy.office:8080. The practice service never goes through a proxy.',
    addressWrong: 'Write address and port alone, without user name and password.',
    authority: {
      title: 'Company certificate',
      hint: 'Only where the office network looks into connections with a certificate of its own. Those of this computer’s system are used already.',
      choose: 'Choose a certificate file…',
      remove: 'Remove the certificate',
      subject: 'Belongs to',
      issuer: 'Issued by',
      validUntil: 'Valid until',
      expired: 'No longer valid; connections that rest on it are refused.',
      saved: 'The certificate is kept.',
      removed: 'The certificate is removed.',
    },
  },
  appearance: {
    title: 'Language and look',
    language: 'Language',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    look: 'Look',
    looks: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  },
  folders: {
    data: 'Open data folder',
    logs: 'Open log folder',
    hint: 'Logs hold no key, token or password.',
  },
  about: {
    title: 'About',
    version: (version) => `ELKASSA Console version ${version}`,
    licences: 'Software licences',
    licencesHint:
      'This console is made with the work of others, each under its licence. The licences of Electron and Chromium are in the application’s folder.',
  },
  saved: 'Saved.',
}
