import type { updateErrors as errorsSource, updates as source } from '../id/updates'
import { formats } from './formats'

export const updates: typeof source = {
  title: 'Updates',
  looks: 'Look for a newer version every day',
  looksHint: 'It only looks. Nothing is downloaded or installed before you agree.',
  now: (version) => `Version in use: ${version}.`,
  check: 'Look for a newer version',
  checking: 'Looking for a newer version…',
  newest: (ago) => `This is the newest version. Last looked ${ago}.`,
  notChecked: 'Not looked since the console was opened.',
  available: (version) => `Version ${version} is available`,
  ready: (version) => `Version ${version} is ready to install`,
  downloading: (version) => `Downloading version ${version}`,
  share: (share) => `${formats.percent(share, 1)} downloaded`,
  tag: 'Update',
  body: 'Runs, history and settings stay.',
  readyBody: 'The console closes, is updated, and opens again. Runs and history stay.',
  download: 'Download',
  again: 'Download again',
  cancel: 'Cancel the download',
  install: 'Install and reopen',
  later: 'Not today',
  deferred: 'Put off until tomorrow. It can still be installed from here.',
  whatsNew: 'What is new',
  whatsNewIn: (version) => `What is new in version ${version}`,
  released: (day) => `Released ${day}`,
  hindrances: {
    'not-set-up': 'This copy does not update itself. A newer version comes by its installer.',
    policy: 'Updates are decided by the administrator of this computer.',
    packages: 'Updates are installed by the package manager of this system.',
    place:
      'The console is installed for everybody on this computer. Updates are installed by the administrator.',
  },
}

export const updateErrors: typeof errorsSource = {
  'update-away': {
    title: 'The update server cannot be reached',
    explanation: () =>
      'The network, the proxy or the server may be away. The version in use goes on working.',
    action: 'Try again later. Your work is not affected.',
  },
  'update-untrusted': {
    title: 'Update refused: its signature is not valid',
    explanation: () =>
      'What the server offers was not signed by the makers of this console. Nothing was installed.',
    action: 'Tell the administrator. Do not install files from that place.',
  },
  'update-unreadable': {
    title: 'The update cannot be read',
    explanation: () =>
      'Its description is genuine but unknown to this version, or it has no installer for this computer.',
    action: 'Install the newer version from its installer.',
  },
  'update-damaged': {
    title: 'The download is not whole',
    explanation: () => 'What came is not what was signed, so it was thrown away.',
    action: 'Download it again. If it happens again, tell the administrator.',
  },
  'update-during-run': {
    title: 'A run is being sent',
    explanation: () =>
      'While rows are sent, the console does not look for, download or install anything.',
    action: 'Wait until it is over, or pause the run.',
  },
}
