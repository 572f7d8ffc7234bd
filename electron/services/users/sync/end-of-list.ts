import type { ListedUsers, ReadOutcome } from '#electron/api/outcome'
import { readOrThrow } from '#electron/api/read-or-throw'
import { AppError } from '#electron/errors/app-error'
import { heldBy, readUsersPage, type UsersApi } from './read-users-page'
import { type Patience, retryRead } from './retry-read'
import { signOf } from './sign-of'

/** So many pages further, no list goes on. */
const farBeyond = 1000

type PageAnswer = ReadOutcome<ListedUsers>

/** A page that was answered without anyone on it. */
export interface EmptyPage {
  readonly page: number
  readonly answer: PageAnswer
  /** A page that held users, asked again as a control; null where none is known. */
  readonly control: number | null
}

/**
 * Whether the list ends before a page (reliability.md, rule 10): null where it does, and what the page holds
 * where it answers with users after all.
 *
 * An empty list of documented shape is such an end, and any other answer that a page far beyond gets as
 * well; either only while a page that held users still does, and the same answer comes once more.
 * Throws `bad-credentials`, what a read may fail with, and for an answer that is no end the failure it
 * is, `server-refused` with the server's words among them.
 */
export async function proveEnd(
  api: UsersApi,
  { page, answer, control }: EmptyPage,
  patience: Patience,
): Promise<ListedUsers | null> {
  const read = async (asked: number) => answered(await readUsersPage(api, asked, patience))
  answered(answer)
  if (answer.kind === 'refused') await refuseBadCredentials(api, answer.messages, patience)
  const isDocumented = answer.kind === 'success' && answer.value.shape === 'list'
  if (!isDocumented && signOf(await read(page + farBeyond)) !== signOf(answer)) {
    throwFailure(answer)
  }
  if (control !== null) {
    const again = await read(control)
    if (heldBy(again) === null) throwFailure(again)
  }
  const last = await read(page)
  const held = heldBy(last)
  if (held === null && signOf(last) !== signOf(answer)) throwFailure(last)
  return held
}

/** A wrong key or token may be refused in the same shape (api.md): the reference data tells. */
async function refuseBadCredentials(
  api: UsersApi,
  messages: string,
  patience: Patience,
): Promise<void> {
  const reference = await retryRead(() => api.getReferenceData(), patience)
  if (reference.kind === 'refused') {
    throw new AppError('bad-credentials', 'users and reference data are both refused', {
      details: { messages },
    })
  }
  readOrThrow(reference)
}

/** The answer, where there is one that can be read; else throws why there is none. */
function answered(answer: PageAnswer): PageAnswer {
  if (answer.kind !== 'refused') readOrThrow(answer)
  return answer
}

function throwFailure(answer: PageAnswer): never {
  readOrThrow(answer)
  throw new AppError('server-unreadable', 'a page without users that is no end of the list')
}
