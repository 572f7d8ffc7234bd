import type { firstStart as source } from '../id/first-start'

export const firstStart: typeof source = {
  title: 'Welcome',
  lead: 'Register many shops with ELKASSA from one file: checked first, then sent row by row.',
  language: 'Language',
  practiceTitle: 'Start without risk',
  practiceBody:
    'A practice service runs on this computer with sample shops. Nothing is sent to ELKASSA.',
  practiceAction: 'Try with practice data',
  liveTitle: 'Connect to the ELKASSA service',
  liveBody: 'Enter the partner key and token. Both are checked with the service before use.',
  askAgainTitle: 'Enter key and token',
  askAgainLead: 'This console uses the ELKASSA service, but has no key and token yet.',
  askAgainPractice: 'Use practice data instead',
  key: 'Key',
  token: 'Token',
  keyMissing: 'Enter the key from ELKASSA.',
  tokenMissing: 'Enter the token from ELKASSA.',
  advanced: 'Proxy and service address',
  address: 'Service address',
  addressHint: 'Change it only when ELKASSA gave another address. It must be HTTPS.',
  addressMissing: 'Enter the service address.',
  addressWrong:
    'Enter the whole address, beginning with https://, without a password and without ? or #.',
  verify: 'Check and connect',
  verifying: 'Checking with the service…',
  kept: 'Kept encrypted by this system and never shown again.',
  notKeptTitle: 'This system cannot encrypt.',
  notKept:
    'Key and token are therefore not saved at all, and will be asked for each time the console opens.',
  existingHidden: 'What is saved is not shown; fill in both to replace it.',
}
