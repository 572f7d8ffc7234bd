import type { Cache } from '#electron/cache/cache-client'
import type { Ledger } from '#electron/ledger/group-commit'
import { listLastActivations, listPaymentWays } from '#electron/ledger/runs/activations-table'
import {
  type ActivationForm,
  type ActivationHints,
  type CheckedForm,
  type FormUser,
  isSendable,
} from '#shared/domain/runs/activation-form'
import type { Run } from '#shared/domain/runs/run'
import { maskUser } from '#shared/domain/users/mask'
import type { Packet } from '#shared/domain/users/user'
import type { Messages } from '#shared/locales/id'
import type { Runs } from '../runs/runs'

export interface ActivationServiceDeps {
  readonly ledger: Ledger
  readonly cache: Pick<Cache, 'findUser'>
  readonly runs: Pick<Runs, 'checkOne' | 'createTyped' | 'start' | 'discard'>
  /** As last read; null where they never were. */
  readonly listPackets: () => Promise<readonly Packet[] | null>
  readonly isMasked: () => boolean
  readonly messages: () => Messages
}

/** Activating one packet from a form: the same row, rules and engine as a file of one line. */
export interface ActivationService {
  /** What may be offered: packets, and what was paid before. */
  readonly hints: () => Promise<ActivationHints>
  /** Sends nothing and keeps nothing. */
  readonly check: (form: ActivationForm) => Promise<CheckedForm>
  /**
   * Makes a run of one row and starts it; a form that cannot be sent comes back as it was found.
   *
   * Throws `another-run-active` while another run is sent: nothing is left of this one then.
   */
  readonly send: (
    form: ActivationForm,
  ) => Promise<
    | { readonly kind: 'started'; readonly run: Run }
    | { readonly kind: 'stopped'; readonly checked: CheckedForm }
  >
}

export function createActivationService(deps: ActivationServiceDeps): ActivationService {
  const { ledger, runs } = deps

  async function findUser(registrationId: string): Promise<FormUser | null> {
    const known = registrationId === '' ? null : await deps.cache.findUser(registrationId)
    if (!known) return null
    const { email, storeName, packetName, expiresAt, branches } = deps.isMasked()
      ? maskUser(known.user)
      : known.user
    const names = branches.map(({ id, name }) => ({ id, name }))
    return { registrationId, email, storeName, packetName, expiresAt, branches: names }
  }

  async function check(form: ActivationForm): Promise<CheckedForm> {
    const { values, problems, repairs, conflict } = await runs.checkOne({
      kind: 'activate',
      values: form,
    })
    const { user = '', branch = '', packet = '', invoiceCode = '', amount = '' } = values
    const { gateway = '', method = '', paymentDate = '' } = values
    return {
      values: { user, branch, packet, invoiceCode, amount, gateway, method, paymentDate },
      problems: [...problems],
      warnings: [...repairs],
      conflict,
      user: await findUser(values.registrationId ?? ''),
      branchId: values.branchId ?? '',
      packetId: values.packetId ?? '',
    }
  }

  async function start(form: ActivationForm, name: string): Promise<Run> {
    const { id: runId } = await runs.createTyped({ kind: 'activate', name, pages: [[form]] })
    try {
      return await runs.start({ runId, trial: false })
    } catch (error) {
      await runs.discard({ runId })
      throw error
    }
  }

  return {
    async hints() {
      const packets = await deps.listPackets()
      const lastOfPacket = Object.fromEntries(listLastActivations(ledger))
      return { packets: packets && [...packets], ...listPaymentWays(ledger), lastOfPacket }
    },
    check,
    async send(form) {
      const checked = await check(form)
      if (!isSendable(checked)) return { kind: 'stopped', checked }
      const name = deps.messages().activationForm.runName(checked.user?.storeName ?? '')
      return { kind: 'started', run: await start(form, name) }
    },
  }
}
