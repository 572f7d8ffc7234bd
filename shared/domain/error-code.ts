import { z } from 'zod'

/** Every failure the operator can be told about; `shared/locales` holds its sentences. */
export const errorCodeSchema = z.enum([
  // the partner service
  'bad-credentials',
  'server-refused',
  'server-unreachable',
  'server-unreadable',
  'server-timeout',
  'server-busy',
  'proxy-password',
  'proxy-failed',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-other-host',
  'certificate-unusable',
  'insecure-address',
  'not-connected',
  // files
  'file-not-found',
  'file-locked',
  'file-empty',
  'file-too-large',
  'file-not-a-table',
  'file-no-header',
  'file-unterminated-quote',
  'file-stray-quote',
  'file-encrypted',
  'file-old-xls',
  'file-damaged',
  'file-too-slow',
  'file-write-failed',
  'file-exists',
  'file-changed',
  'columns-duplicate',
  'columns-missing',
  // databases
  'ledger-newer',
  'ledger-damaged',
  'ledger-missing',
  'copy-unusable',
  'disk-full',
  // secrets
  'encryption-unavailable',
  'passwords-locked',
  // work
  'user-not-found',
  'run-not-found',
  'run-wrong-state',
  'another-run-active',
  'row-not-in-doubt',
  'history-broken',
  'bad-request',
  'unexpected',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>
