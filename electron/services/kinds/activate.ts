import type { Cache } from '#electron/cache/cache-client'
import type { Ledger } from '#electron/ledger/group-commit'
import { findSentInvoices, listLastActivations } from '#electron/ledger/runs/activations-table'
import { recallStatusWords } from '#electron/ledger/status-words-table'
import { activateFields, settlementColumns } from '#shared/domain/fields/activate-fields'
import {
  type ActivationKnown,
  checkActivation,
  type KnownUser,
  toUserKey,
} from '#shared/domain/fields/check-activation'
import { type PacketReading, readingBefore, toInvoiceKey } from '#shared/domain/runs/activation'
import type { RowConflict } from '#shared/domain/runs/row'
import type { Packet } from '#shared/domain/users/user'
import { hasMonthFirst } from '#shared/domain/values/payment-date'
import { showActivationValue } from '#shared/locales/activation-values'
import type { Messages } from '#shared/locales/id'
import type { DraftKind, FieldValues, ResultColumn } from './draft-kind'

export interface ActivateDraftDeps {
  readonly cache: Pick<Cache, 'findKnownUsers'>
  /** As last read; null where they never were. */
  readonly listPackets: () => Promise<readonly Packet[] | null>
  /** Epoch seconds, UTC. */
  readonly now: () => number
}

/** Tells an invoice from an address in the ledger's one column of keys. */
const prefix = 'invoice:'

/** Activating packets: one row, one payment, known by its invoice code. */
export function createActivateDraft(deps: ActivateDraftDeps): DraftKind {
  return {
    kind: 'activate',
    fields: activateFields,
    keyField: 'invoiceCode',
    toKey: toActivationKey,
    sharing: { judge: 'apart', problem: 'same-invoice' },
    passwordField: null,
    wordFields: ['packet'],
    makesUsers: false,
    keepsDoubt: true,
    ownCheck: null,
    async prepareCheck(ledger, rows) {
      const known = await lookUp(deps, ledger, rows)
      return (values, damage) => {
        const { unpaid, ...checked } = checkActivation(values, damage, known)
        const setAside: RowConflict | null = unpaid && { kind: 'not-paid', status: unpaid }
        return { ...checked, setAside }
      }
    },
    dependents: (field) => dependents[field] ?? [],
    emptiedBy: (field) => (field === 'user' ? ['branch'] : []),
    findEarlier,
    otherColumns: settlementColumns,
    noteColumns: (columns) => ({ hasStatus: columns.has('status') ? 'yes' : '' }),
    labels: (messages) => messages.runColumns.fields,
    show: showActivationValue,
    choices: () => undefined,
    resultColumns: listResultColumns,
  }
}

const dependents: Readonly<Record<string, readonly string[]>> = {
  user: ['branch'],
  packet: ['amount'],
  gateway: ['status'],
}

/** How the ledger tells activations apart. */
export function toActivationKey(invoiceCode: string): string {
  const key = toInvoiceKey(invoiceCode)
  return key === '' ? '' : prefix + key
}

async function lookUp(
  { cache, listPackets, now }: ActivateDraftDeps,
  ledger: Ledger,
  rows: readonly FieldValues[],
): Promise<ActivationKnown> {
  const keys = new Set(rows.map(({ user = '' }) => toUserKey(user)).filter((key) => key !== ''))
  const users = new Map<string, KnownUser[]>()
  for (const [key, user] of keys.size === 0 ? [] : await cache.findKnownUsers([...keys])) {
    users.set(key, [...(users.get(key) ?? []), user])
  }
  return {
    users,
    packets: await listPackets(),
    statusWords: recallStatusWords(ledger),
    lastAmounts: new Map(
      [...listLastActivations(ledger)].map(([packetId, { amountRupiah }]) => [
        packetId,
        amountRupiah,
      ]),
    ),
    isMonthFirst: hasMonthFirst(rows.map(({ paymentDate = '' }) => paymentDate)),
    now: now(),
  }
}

function findEarlier(ledger: Ledger, keys: readonly string[]): Map<string, RowConflict> {
  const invoices = keys.flatMap((key) => (key === '' ? [] : [key.slice(prefix.length)]))
  const sent = findSentInvoices(ledger, invoices)
  return new Map([...sent].map(([key, conflict]) => [prefix + key, conflict]))
}

function listResultColumns({ results: { columns }, formats }: Messages): ResultColumn[] {
  const name = (reading: PacketReading | null | undefined) => reading?.packetName ?? ''
  const end = (reading: PacketReading | null | undefined) =>
    reading?.expiresAt ? formats.moment(reading.expiresAt) : ''
  return [
    { header: columns.storeName, read: ({ values }) => values.storeName ?? '' },
    { header: columns.packetBefore, read: ({ readings }) => name(readingBefore(readings)) },
    { header: columns.endsBefore, read: ({ readings }) => end(readingBefore(readings)) },
    { header: columns.packetAfter, read: ({ readings }) => name(readings?.after) },
    { header: columns.endsAfter, read: ({ readings }) => end(readings?.after) },
  ]
}
