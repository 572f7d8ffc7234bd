import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import type { Ledger } from '#electron/ledger/group-commit'
import { listRowsAfter, type RowRecord } from '#electron/ledger/runs/run-rows-table'
import { findRun } from '#electron/ledger/runs/runs-table'
import { findSentShops } from '#electron/ledger/runs/sent-shops'
import {
  type CheckedRegistration,
  isRegistrable,
  type RegistrationForm,
  type RegistrationHints,
} from '#shared/domain/runs/registration-form'
import type { Run } from '#shared/domain/runs/run'
import { toMailLink, toWhatsAppLink } from '#shared/domain/runs/shop-message'
import type { Language } from '#shared/domain/settings'
import { repairStoreType } from '#shared/domain/users/store-type'
import { toEmailKey } from '#shared/domain/values/email-key'
import { findMeantEmail } from '#shared/domain/values/email-slip'
import type { Messages } from '#shared/locales/id'
import { messagesIn } from '#shared/locales/messages'
import type { Runs } from '../runs/runs'
import { type FindAlikeDeps, findAlike } from './find-alike'
import { makePassword } from './make-password'

/** What is written to a shop once it is registered, and how. */
export interface ShopMessage {
  readonly runId: number
  readonly way: 'whatsapp' | 'email'
  readonly language: Language
  readonly text: string
}

export interface RegistrationServiceDeps extends FindAlikeDeps {
  readonly ledger: Ledger
  readonly cache: FindAlikeDeps['cache'] & Pick<Cache, 'readReferenceData'>
  readonly runs: Pick<Runs, 'checkOne' | 'createTyped' | 'start' | 'discard'>
  /** Reads a user from the service into the copy. */
  readonly refresh: (registrationId: string) => Promise<unknown>
  /** Called once the copy has a shop more. */
  readonly onCopied: () => void
  readonly messages: () => Messages
}

/** Registering one shop from a form: the same row, rules and engine as a file of one line. */
export interface RegistrationService {
  readonly hints: () => Promise<RegistrationHints>
  /** Sends nothing and keeps nothing. */
  readonly check: (form: RegistrationForm) => Promise<CheckedRegistration>
  /**
   * Makes a run of one row and starts it; a form that cannot be sent comes back as it was found.
   *
   * Throws `another-run-active` while another run is sent: nothing is left of this one then.
   */
  readonly send: (
    form: RegistrationForm & { readonly password: string },
  ) => Promise<
    | { readonly kind: 'started'; readonly run: Run }
    | { readonly kind: 'stopped'; readonly checked: CheckedRegistration }
  >
  /**
   * Reads the shop of a run that ended into the copy, where it is not there: whoever registered it wants to
   * find it now. Does nothing for a run of a file; rejects where the service does not answer.
   */
  readonly runEnded: (runId: number) => Promise<void>
  /**
   * Where a message to the shop of a run opens. Throws `run-not-found` for a run that registered no shop by
   * a form, and `bad-request` for no mobile number or a message that is too long to be handed over.
   */
  readonly linkTo: (message: ShopMessage) => string
  /** A password nobody can guess, that can be told on the telephone; it is kept nowhere. */
  readonly makePassword: () => string
}

export function createRegistrationService(deps: RegistrationServiceDeps): RegistrationService {
  const { ledger, runs } = deps

  async function check({
    password,
    ...form
  }: RegistrationForm & { readonly password?: string }): Promise<CheckedRegistration> {
    const row = await runs.checkOne({
      kind: 'register',
      values: { ...form, password: password ?? '' },
    })
    const { storeName = '', userType = '', phone = '', email = '', address = '' } = row.values
    const values = { storeName, userType, phone, email, address }
    const isSeen = (field: string) => password !== undefined || field !== 'password'
    const isWell = (field: string) => !row.problems.some((problem) => problem.field === field)
    const good = { email: isWell('email') ? email : '', phone: isWell('phone') ? phone : '' }
    return {
      values,
      problems: row.problems.filter(({ field }) => isSeen(field)),
      repairs: row.repairs.filter(({ field }) => isSeen(field)),
      conflict: row.conflict,
      sentBefore: findSentShops(ledger, { emailKey: toEmailKey(good.email), phone: good.phone }),
      alike: await findAlike(deps, { ...values, email: good.email }),
      meantEmail: findMeantEmail(good.email),
    }
  }

  async function start(form: RegistrationForm & { readonly password: string }): Promise<Run> {
    const name = deps.messages().registrationForm.runName(form.storeName.trim())
    const { id: runId } = await runs.createTyped({ kind: 'register', name, pages: [[form]] })
    try {
      return await runs.start({ runId, trial: false })
    } catch (error) {
      await runs.discard({ runId })
      throw error
    }
  }

  /** The row of a run that a form made, once its shop is registered. */
  function findRegistered(runId: number): RowRecord | null {
    const run = findRun(ledger, runId)
    if (run?.kind !== 'register' || run.source.format !== 'form') return null
    const [row] = listRowsAfter(ledger, runId, -1, 1)
    return row?.state === 'done' ? row : null
  }

  return {
    async hints() {
      const known = (await deps.cache.readReferenceData())?.userTypes ?? null
      // The first call of the partner's document takes these two; another one would be refused here.
      const usable = known?.filter(({ code }) => 'value' in repairStoreType(code))
      return {
        userTypes: usable?.length
          ? usable.toSorted((a, b) => Number(a.code !== '0') - Number(b.code !== '0'))
          : null,
      }
    },
    check,
    async send(form) {
      const checked = await check(form)
      if (!isRegistrable(checked)) return { kind: 'stopped', checked }
      return { kind: 'started', run: await start(form) }
    },
    linkTo({ runId, way, language, text }) {
      const row = findRegistered(runId)
      if (row === null) throw new AppError('run-not-found', 'no shop that was registered by a form')
      const { phone = '', email = '' } = row.values
      const { subject } = messagesIn(language).registrationForm.message
      const link = way === 'email' ? toMailLink(email, subject, text) : toWhatsAppLink(phone, text)
      if (link === null) throw new AppError('bad-request', 'no mobile number, or too long')
      return link
    },
    async runEnded(runId) {
      const registrationId = findRegistered(runId)?.registrationId ?? null
      if (registrationId === null || (await deps.cache.findUser(registrationId))) return
      await deps.refresh(registrationId)
      deps.onCopied()
    },
    makePassword,
  }
}
