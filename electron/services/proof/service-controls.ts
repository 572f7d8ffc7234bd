import { randomInt } from 'node:crypto'
import type { ElkassaApi } from '#electron/api/outcome'
import { type Clock, seconds } from '#electron/async/clock'
import {
  addAbsenceSign,
  type HeardSign,
  listAbsenceSigns,
} from '#electron/ledger/absence-signs-table'
import type { LedgerWriter } from '#electron/ledger/group-commit'
import { type ProofRules, proofRules } from './answer-rules'
import { type Controls, createControls } from './controls'
import { createCredentialCheck } from './credential-check'

export interface ServiceControlsDeps {
  readonly api: Pick<ElkassaApi, 'checkUser' | 'listUsers' | 'getReferenceData'>
  readonly writer: LedgerWriter
  readonly clock: Clock
  /** How many users the copy has: a list that is refused is no empty one where there are some. */
  readonly countCopied: () => Promise<number>
  /** Signs that need not be learnt: the practice service's. */
  readonly knownSigns: readonly HeardSign[]
  /** How long a lost row may take to appear, seconds. */
  readonly settleSeconds: () => number
  readonly rules?: ProofRules
  readonly random?: () => number
}

/** Absence controls are gathered over half a minute, or a quarter of a settle time that is shorter than that. */
const longestSpanMs = 30_000
const randomSteps = 2 ** 32

/** The controls of one service: its calls, and its ledger's memory of the signs it was heard to use. */
export function createServiceControls(deps: ServiceControlsDeps): Controls {
  const { api, writer, clock } = deps
  const credentialCheck = createCredentialCheck(() => api.getReferenceData())
  return createControls({
    clock,
    ask: api.checkUser,
    findKnownAddresses: () => findKnownAddresses(deps),
    findCredentials: credentialCheck.ask,
    signs: {
      list: () => [...deps.knownSigns, ...listAbsenceSigns(writer.db)],
      add: (sign) =>
        writer.write((db) => addAbsenceSign(db, sign, { knownBy: 'controls', at: seconds(clock) })),
    },
    learnSpanMs: () => Math.min(longestSpanMs, deps.settleSeconds() * 250),
    random: deps.random ?? (() => randomInt(randomSteps) / randomSteps),
    rules: deps.rules ?? proofRules,
  })
}

/** The first page of the list: ten users that are there. */
async function findKnownAddresses({
  api,
  countCopied,
}: ServiceControlsDeps): Promise<readonly string[] | null> {
  const outcome = await api.listUsers(1)
  if (outcome.kind === 'success' && outcome.value.users.length > 0) {
    return outcome.value.users.map(({ email }) => email).filter((email) => email !== '')
  }
  const saysNone = outcome.kind === 'success' || outcome.kind === 'refused'
  return saysNone && (await countCopied()) === 0 ? [] : null
}
