import { policyFaultReasonSchema } from '../../domain/policy'
import { blank, type ErrorDetails } from '../error-text'
import type { policyErrors as errors, policy as words } from '../id/policy'
import { formats } from './formats'

const faults: typeof words.faults = {
  'place-unknown': () => 'Windows could not be asked for its place.',
  missing: (path) => `${path} was not found.`,
  unreadable: (path) => `${path} cannot be read.`,
  link: (path) => `${path} is a link.`,
  'not-a-file': (path) => `${path} is not a regular file.`,
  'too-large': (path) => `${path} is too large.`,
  'not-owned': (path) => `${path} does not belong to an administrator.`,
  writable: (path) => `${path} can be changed by others than administrators.`,
  'not-json': (path) => `${path} is not valid JSON.`,
  'bad-value': (key) => `The value of “${key}” cannot be used.`,
  'not-certificates': (path) => `${path} holds no PEM certificates.`,
}

export const policy: typeof words = {
  title: 'Administrator’s policy',
  lead: 'An administrator manages settings for everyone on this computer.',
  source: 'Set by your administrator',
  path: 'File',
  services: 'Allowed services',
  noServices: 'None; practice mode only',
  history: 'History kept',
  months: (months) =>
    months === 0 ? 'Forever' : `${formats.number(months)} ${months === 1 ? 'month' : 'months'}`,
  on: 'On',
  off: 'Off',
  unknownTitle: 'Some of it is unknown.',
  unknown: (keys) => `Ignored: ${keys.join(', ')}.`,
  tag: 'Policy',
  lockedTitle: 'Sending is locked: the administrator’s policy cannot be used.',
  locked: 'You can still browse and check files.',
  closedTitle: 'This service is no longer allowed.',
  closed: (address) =>
    `Your administrator does not allow ${address}. Enter the key and token of an allowed service, or use practice data.`,
  faults,
}

export const policyErrors: typeof errors = {
  'policy-at-fault': {
    title: 'The administrator’s policy cannot be used',
    explanation: (details: ErrorDetails) => {
      const reason = policyFaultReasonSchema.catch('unreadable').parse(details.reason)
      const path = blank(details, 'path', 'policy.json')
      const subject = blank(details, 'subject', path)
      const place = subject === path ? 'The file' : `Its file is ${path}.`
      return `${place} ${faults[reason](subject)} Nothing was sent.`
    },
    action: 'Ask your administrator to mend the file, then open the console again.',
  },
  'policy-governs': {
    title: 'Set by your administrator',
    explanation: (details: ErrorDetails) => {
      const flag = blank(details, 'flag')
      if (flag === '--masked') {
        return 'The administrator’s policy on this computer allows exports with personal data masked alone (--masked). No file was written.'
      }
      return flag === ''
        ? 'The policy of this computer sets this, so it was not changed.'
        : `The policy of this computer limits ${flag} to ${blank(details, 'most')}. Nothing was sent.`
    },
    action: 'If it has to change, ask your administrator.',
  },
  'service-not-allowed': {
    title: 'This service is not allowed',
    explanation: (details: ErrorDetails) =>
      `The administrator’s policy on this computer does not allow ${blank(details, 'host', 'that service')}. Nothing was sent there.`,
    action: 'Use an allowed service, or ask your administrator.',
  },
}
