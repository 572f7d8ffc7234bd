import { checkFields, checkUserToLookUp } from '#shared/domain/fields/check-fields'
import { toEmailKey } from '#shared/domain/values/email-key'
import type { DraftKind } from './draft-kind'

/** Looking users up: one row, one address. Nothing is changed by it, so it may be done again and again. */
export const checkDraft: DraftKind = {
  kind: 'check',
  fields: checkFields,
  keyField: 'email',
  // Not the address itself: a look must never be taken for a registration.
  toKey: (email) => `check:${toEmailKey(email)}`,
  sharing: { judge: 'alike', problem: 'same-email-differs' },
  passwordField: null,
  wordFields: [],
  makesUsers: false,
  keepsDoubt: false,
  ownCheck: checkUserToLookUp,
  prepareCheck: async () => checkUserToLookUp,
  dependents: () => [],
  emptiedBy: () => [],
  findEarlier: () => new Map(),
  labels: (messages) => messages.runColumns.fields,
  show: (_, value) => value,
  choices: () => undefined,
  resultColumns: ({ results }) => [
    {
      header: results.columns.packetAfter,
      read: ({ readings }) => readings?.after?.packetName ?? '',
    },
  ],
}
