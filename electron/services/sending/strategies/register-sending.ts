import type { ElkassaApi } from '#electron/api/outcome'
import type { Clock } from '#electron/async/clock'
import type { Cache } from '#electron/cache/cache-client'
import { AppError } from '#electron/errors/app-error'
import { beginSending } from '#electron/ledger/runs/sending-table'
import { findRegisteredUsers } from '#electron/services/users/find-registered-users'
import { findLastPage } from '#electron/services/users/sync/find-last-page'
import type { Wait } from '#electron/services/users/sync/retry-read'
import { momentOf } from '#shared/domain/values/partner-time'
import { findAbsence } from '../send-row'
import { fieldOf, type Identity, type SendingStrategy } from '../sending-strategy'
import { isRegistrationSeen, reviewRefusal, settleRow } from '../settling/settle-row'

export interface RegisterSendingDeps {
  readonly api: ElkassaApi
  readonly cache: Cache
  readonly clock: Clock
}

/** Registration as a kind of work: call 1 sends, calls 3 and 5 settle what is in doubt (api.md). */
export function createRegisterSending({ api, cache, clock }: RegisterSendingDeps): SendingStrategy {
  let end: Promise<number> | null = null
  /** Looked for once: from there on the list is read to its end each time, however it has grown. */
  function findEnd(wait: Wait, signal: AbortSignal): Promise<number> {
    end ??= findLastPage(api, { wait, signal }).catch((error: unknown) => {
      end = null
      throw error
    })
    return end
  }

  return {
    name: 'register',
    needsPassword: true,
    isRead: false,
    claimsAhead: true,
    ask: (email) => api.checkUser(email),
    prepare: findAbsence,
    begin: (db, row, sentAt, { absentAt }) =>
      beginSending(db, row, { sentAt, absentAt }) ? 'begun' : 'left-out',
    send: (row, password) =>
      api.register({
        storeName: fieldOf(row, 'storeName'),
        userType: fieldOf(row, 'userType'),
        phone: fieldOf(row, 'phone'),
        email: fieldOf(row, 'email'),
        address: fieldOf(row, 'address'),
        password,
      }),
    asked: () => ({ registrationId: null, packetId: null }),
    settle: settleRow,
    review: reviewRefusal,
    isSeen: isRegistrationSeen,
    probe: () => api.getReferenceData(),
    async identify(emailKeys, options) {
      try {
        const wait = (ms: number) => clock.wait(ms, options.signal)
        const users = await findRegisteredUsers(
          { api, cache, wait, findEnd: () => findEnd(wait, options.signal) },
          emailKeys,
          options,
        )
        return new Map(
          [...users].map(([key, user]): [string, Identity] => [
            key,
            {
              registrationId: user.registrationId,
              storeName: user.storeName,
              storeAddress: user.storeAddress,
              registeredAt: momentOf(user.registeredAt) ?? null,
            },
          ]),
        )
      } catch (error) {
        // Without the list the rows keep what is known of them; the next look asks again.
        if (error instanceof AppError || options.signal.aborted) return null
        throw error
      }
    },
  }
}
