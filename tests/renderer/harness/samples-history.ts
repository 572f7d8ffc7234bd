import {
  type HistoryEntry,
  type HistoryEvent,
  historyEntrySchema,
  type UnresolvedRow,
  unresolvedRowSchema,
} from '#shared/domain/history'
import { emptyForm } from '#shared/domain/runs/activation-form'
import type { Run } from '#shared/domain/runs/run'
import { type SeenAnswer, seenAnswerSchema } from '#shared/domain/seen-answer'
import type { MainDouble } from './main-double'
import { noon } from './samples'

/** The nth thing that was done: a shop registered from a file. */
export function sampleEntry(n: number, rest: Partial<HistoryEvent> = {}): HistoryEntry {
  return historyEntrySchema.parse({
    id: n,
    at: noon - n,
    actor: 'rina',
    kind: 'register',
    outcome: 'done',
    registrationId: `REG-${n}`,
    email: `toko${n}@contoh.co.id`,
    storeName: `Toko ${n}`,
    runId: 1,
    rowNumber: n + 1,
    sourceName: 'toko.csv',
    ...rest,
  })
}

/** A registration of which nobody knows whether it reached the service. */
export function sampleDoubt(rest: Partial<UnresolvedRow> = {}): UnresolvedRow {
  return unresolvedRowSchema.parse({
    runId: 7,
    position: 0,
    kind: 'register',
    sourceName: 'toko.csv',
    rowNumber: 2,
    registrationId: null,
    email: 'melati@contoh.co.id',
    storeName: 'Toko Melati',
    storeAddress: 'Jl. Melati 3',
    cause: 'timeout',
    sentAt: noon,
    missedAt: null,
    nextCheckAt: null,
    attempts: 1,
    isRunning: false,
    runState: 'paused',
    othersToSend: 0,
    readings: null,
    found: null,
    serverMessage: null,
    sent: null,
    decisions: ['happened', 'send-again', 'not-ours'],
    ...rest,
  })
}

/** An activation in doubt, whose user was read before it was sent. */
export function sampleActivationDoubt(rest: Partial<UnresolvedRow> = {}): UnresolvedRow {
  return sampleDoubt({
    kind: 'activate',
    sourceName: 'bayar.csv',
    registrationId: 'REG-1',
    readings: {
      before: { packetId: '11', packetName: '6 Bulan', expiresAt: noon + 86_400, at: noon - 60 },
      after: null,
    },
    sent: {
      packetId: '12',
      packetName: '12 Bulan',
      invoiceCode: 'INV-77',
      amountRupiah: 600_000,
      form: { ...emptyForm, user: 'REG-1', invoiceCode: 'INV-77' },
    },
    decisions: ['happened', 'send-again'],
    ...rest,
  })
}

/** An answer to a look for an e-mail that nobody has learnt to read. */
export function sampleAnswer(rest: Partial<SeenAnswer> = {}): SeenAnswer {
  return seenAnswerSchema.parse({
    id: 1,
    call: 'check',
    httpStatus: 200,
    flag: false,
    shape: 'missing',
    sample: 'Data tidak tersedia',
    firstSeenAt: noon,
    lastSeenAt: noon + 60,
    count: 3,
    meaning: 'unclear',
    knownBy: null,
    canBeNamed: true,
    ...rest,
  })
}

/** Main has this run, as far as it takes to open it; its rows are not what a test is about. */
export function answerRun({ answer }: MainDouble, run: Run): void {
  answer('runs:find', run)
  answer('runs:rows', { rows: [], count: 0 })
  answer('runs:next-problem', null)
  answer('activation:hints', { packets: [], gateways: [], methods: [], lastOfPacket: {} })
}
