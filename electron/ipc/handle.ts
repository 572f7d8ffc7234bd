import type { z } from 'zod'
import { AppError } from '#electron/errors/app-error'
import { asAppError } from '#electron/errors/as-app-error'
import { type Channel, channels } from '#shared/ipc/channels'
import { type Contract, contract, type Output } from '#shared/ipc/contract'
import type { Failure, Result } from '#shared/ipc/result'
import { type IpcCaller, isTrustedSender } from './trusted-sender'

/** The part of Electron's `ipcMain` that is used here, and nowhere else. */
export interface IpcRegistry {
  readonly handle: (
    channel: string,
    listener: (event: IpcCaller, input: unknown) => Promise<unknown>,
  ) => void
}

export interface IpcDeps {
  readonly ipc: IpcRegistry
  readonly log: { readonly warn: (message: string, cause?: unknown) => void }
  /** Calls wait for this: until then the console is not what the page will be told it is. Never rejects. */
  readonly ready: Promise<void>
}

/** A use case behind a channel: gets parsed input, throws `AppError` for what the operator is told. */
export type UseCase<C extends Channel> = (
  input: z.output<Contract[C]['input']>,
) => Promise<Output<C>> | Output<C>

/** One use case for every channel: a channel without one does not compile. */
export type Handlers = { readonly [C in Channel]: UseCase<C> }

/** Answers all channels. */
export function registerHandlers(deps: IpcDeps, handlers: Handlers): void {
  for (const channel of channels)
    handle(deps, channel, handlers[channel] as UseCase<typeof channel>)
}

/**
 * Answers one channel: trusted sender, parsed input, use case, parsed output, `Result`.
 *
 * The output is parsed too, so that nothing crosses but what the contract names. A failure carries a
 * code and blanks for its sentence; messages, stacks and causes stay in the log.
 */
export function handle<C extends Channel>(
  { ipc, log, ready }: IpcDeps,
  channel: C,
  perform: UseCase<C>,
): void {
  // The contract's schemas for C, which TypeScript only knows as the union of all.
  const { input: inputSchema, output: outputSchema } = contract[channel] as unknown as {
    readonly input: z.ZodType<z.output<Contract[C]['input']>>
    readonly output: z.ZodType<Output<C>>
  }

  ipc.handle(channel, async (event, input): Promise<Result<Output<C>>> => {
    if (!isTrustedSender(event)) {
      log.warn(`${channel}: refused, the caller is not the console's page`)
      return refused
    }
    const parsed = inputSchema.safeParse(input)
    if (!parsed.success) {
      // Only the places: the values may be secrets.
      const places = parsed.error.issues.map((issue) => issue.path.join('.'))
      log.warn(`${channel}: refused, wrong input at ${places.join(', ') || 'the top'}`)
      return refused
    }
    try {
      await ready
      return { ok: true, value: outputSchema.parse(await perform(parsed.data)) }
    } catch (error) {
      return { ok: false, failure: toFailure(error, channel, log) }
    }
  })
}

const refused = { ok: false, failure: { code: 'bad-request', details: {} } } as const

function toFailure(error: unknown, channel: Channel, log: IpcDeps['log']): Failure {
  if (error instanceof AppError) {
    log.warn(`${channel}: ${error.code}: ${error.message}`)
    return { code: error.code, details: { ...error.options.details } }
  }
  const { code, options } = asAppError(error)
  log.warn(`${channel}: ${code}`, error)
  return { code, details: { ...options.details } }
}
