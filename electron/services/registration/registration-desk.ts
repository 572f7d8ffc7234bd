import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { listRowsAfter } from '#electron/ledger/run-rows-table'
import { findSentShops } from '#electron/ledger/sent-shops'
import { toEmailKey } from '#shared/domain/email-key'
import { findMeantEmail } from '#shared/domain/email-slip'
import {
  type CheckedRegistration,
  isRegistrable,
  type RegistrationForm,
  type RegistrationHints,
} from '#shared/domain/registration-form'
import type { Run } from '#shared/domain/run'
import { toMailLink, toWhatsAppLink } from '#shared/domain/shop-message'
import { repairStoreType } from '#shared/domain/store-type'
import type { Messages } from '#shared/locales/id'
import type { Ledger } from '../runs/draft-deps'
import type { Runs } from '../runs/runs'
import { type FindAlikeDeps, findAlike } from './find-alike'
import { makePassword } from './make-password'

/** What is written to a shop once it is registered, and how. */
export interface ShopMessage {
  readonly runId: number
  readonly way: 'whatsapp' | 'email'
  readonly text: string
}

export interface RegistrationDeskDeps extends FindAlikeDeps {
  readonly ledger: Ledger
  readonly cache: FindAlikeDeps['cache'] & Pick<Cache, 'readReferenceData'>
  readonly runs: Pick<Runs, 'checkOne' | 'createTyped' | 'start' | 'discard'>
  /** Resolves once nothing is being sent any more. */
  readonly whenSent: () => Promise<unknown>
  /** Reads a user from the service into the copy. */
  readonly refresh: (registrationId: string) => Promise<unknown>
  /** Told once the copy has the shop of a run. */
  readonly onCopied: (runId: number) => void
  readonly warn: (message: string, error: unknown) => void
  readonly messages: () => Messages
}

/** Registering one shop from a form: the same row, rules and engine as a file of one line. */
export interface RegistrationDesk {
  readonly hints: () => Promise<RegistrationHints>
  /** Sends nothing and keeps nothing. */
  readonly check: (form: RegistrationForm) => Promise<CheckedRegistration>
  /**
   * Makes a run of one row and starts it; a form that cannot be sent comes back as it was found. Once the
   * shop is registered the copy has it, without a sync.
   *
   * Throws `another-run-active` while another run is sent: nothing is left of this one then.
   */
  readonly send: (
    form: RegistrationForm & { readonly password: string },
  ) => Promise<
    | { readonly kind: 'started'; readonly run: Run }
    | { readonly kind: 'stopped'; readonly checked: CheckedRegistration }
  >
  /** Where a message to the shop of a run opens; throws `bad-request` for a phone number that WhatsApp cannot know. */
  readonly linkTo: (message: ShopMessage) => string
  /** A password nobody can guess, that can be told on the telephone; it is kept nowhere. */
  readonly makePassword: () => string
}

export function createRegistrationDesk(deps: RegistrationDeskDeps): RegistrationDesk {
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

  /** The list of users shows it soon enough; who registered it wants to find it now. */
  async function copyShop(runId: number): Promise<void> {
    await deps.whenSent()
    const [row] = listRowsAfter(ledger, runId, -1, 1)
    if (row?.state !== 'done' || row.registrationId === null) return
    await deps.refresh(row.registrationId)
    deps.onCopied(runId)
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
      const run = await start(form)
      copyShop(run.id).catch((error: unknown) => deps.warn('a new shop was not copied', error))
      return { kind: 'started', run }
    },
    linkTo({ runId, way, text }) {
      const [row] = listRowsAfter(ledger, runId, -1, 1)
      const { phone = '', email = '' } = row?.values ?? {}
      const link =
        way === 'email'
          ? toMailLink(email, deps.messages().registrationForm.message.subject, text)
          : toWhatsAppLink(phone, text)
      if (link === null) throw new AppError('bad-request', 'no number of a mobile phone')
      return link
    },
    makePassword,
  }
}
