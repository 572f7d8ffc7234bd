import { findEarlierSends } from '#electron/ledger/runs/earlier-sends'
import { checkStore } from '#shared/domain/fields/check-store'
import { registerFields } from '#shared/domain/fields/register-fields'
import { toEmailKey } from '#shared/domain/values/email-key'
import type { Messages } from '#shared/locales/id'
import type { DraftKind } from './draft-kind'

/** Registering stores: one row, one store, known by its owner's e-mail address. */
export const registerDraft: DraftKind = {
  kind: 'register',
  fields: registerFields,
  keyField: 'email',
  toKey: toEmailKey,
  sharing: { judge: 'copies', problem: 'same-email-differs' },
  passwordField: 'password',
  wordFields: ['userType'],
  makesUsers: true,
  keepsDoubt: false,
  ownCheck: checkStore,
  prepareCheck: async () => checkStore,
  dependents: () => [],
  emptiedBy: () => [],
  findEarlier: findEarlierSends,
  labels: (messages) => messages.runColumns.fields,
  show: (field, value, messages) =>
    field === 'userType' ? (userTypes(messages)[value] ?? value) : value,
  choices: (field, messages) =>
    field === 'userType' ? Object.values(userTypes(messages)) : undefined,
  resultColumns: () => [],
}

function userTypes(messages: Messages): Readonly<Record<string, string>> {
  return messages.runColumns.userTypes
}
