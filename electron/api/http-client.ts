import { DecoratorHandler, type Dispatcher, errors } from 'undici'
import { ConnectFailure, type ConnectionOptions, openConnections } from './connections'
import type { UnknownCause, UnsentCause } from './outcome'
import { readRetryAfterMs } from './retry-after'
import type { ServiceAddress } from './service-address'
import { technicalWord } from './technical-word'

/** The most an answer may hold, bytes. */
const answerLimit = 5 * 1024 * 1024

export interface HttpCall {
  readonly method: 'GET' | 'POST'
  /** Path and query. A secret: GET carries key and token in it. */
  readonly path: string
  readonly body?: { readonly contentType: string; readonly text: string }
}

export type HttpAnswer =
  | {
      readonly kind: 'answered'
      readonly httpStatus: number
      readonly text: string
      readonly retryAfterMs?: number
    }
  | { readonly kind: 'unsent'; readonly cause: UnsentCause; readonly detail: string }
  | {
      readonly kind: 'unknown'
      readonly cause: UnknownCause
      readonly detail: string
      readonly httpStatus?: number
      readonly retryAfterMs?: number
    }

export interface HttpClient {
  /** Sends once. Never throws: every failure is a kind of answer. */
  send(call: HttpCall): Promise<HttpAnswer>
  close(): Promise<void>
}

/** How far a call got. `started` is set in the same tick as, and before, its first byte is written. */
interface Progress {
  started: boolean
  head?: { readonly httpStatus: number; readonly retryAfterMs?: number }
}

class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
}
class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge'
}
class NotStarted extends Error {
  override readonly name = 'NotStarted'
}

/**
 * Notes the moment a request is given to a connected socket.
 *
 * This is what "surely not sent" rests on, never an error code: ECONNRESET occurs on both sides of it.
 * A request whose deadline passed in the queue, or that undici would start a second time, is stopped
 * here before it is written.
 */
class StartGate extends DecoratorHandler implements Dispatcher.DispatchHandler {
  constructor(
    handler: Dispatcher.DispatchHandler,
    private readonly progress: Progress,
    private readonly deadline: AbortSignal,
  ) {
    super(handler)
  }

  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    if (this.progress.started || this.deadline.aborted) {
      controller.abort(new NotStarted())
      return
    }
    this.progress.started = true
    // The base class forwards every event, but its types declare none of them.
    const forward = DecoratorHandler.prototype as Dispatcher.DispatchHandler
    forward.onRequestStart?.call(this, controller, context)
  }
}

async function readBody(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size > answerLimit) throw new AnswerTooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function causeOf(error: unknown, progress: Progress): UnknownCause {
  if (error instanceof AnswerTooLarge) return 'too-large'
  if (error instanceof DeadlinePassed) return 'timeout'
  if (error instanceof errors.HeadersTimeoutError) return 'timeout'
  if (error instanceof errors.BodyTimeoutError) return 'timeout'
  if (progress.head !== undefined) return 'cut-off'
  if (error instanceof errors.HTTPParserError) return 'unreadable'
  if (error instanceof errors.HeadersOverflowError) return 'unreadable'
  return 'reset'
}

function explainFailure(error: unknown, progress: Progress): HttpAnswer {
  if (progress.started) {
    const cause = causeOf(error, progress)
    return { kind: 'unknown', cause, detail: technicalWord(error), ...progress.head }
  }
  if (error instanceof DeadlinePassed) {
    return { kind: 'unsent', cause: 'queue-timeout', detail: 'no free connection in time' }
  }
  if (error instanceof ConnectFailure) {
    return { kind: 'unsent', cause: error.proxy ?? 'connect-failed', detail: error.reason }
  }
  return { kind: 'unsent', cause: 'connect-failed', detail: technicalWord(error) }
}

/** A client for one service. Errors and causes of undici end here; see `technicalWord`. */
export function createHttpClient(address: ServiceAddress, options: ConnectionOptions): HttpClient {
  const pool = openConnections(address, options)

  async function exchange(
    call: HttpCall,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const gated = pool.compose(
      (dispatch) => (opts, handler) => dispatch(opts, new StartGate(handler, progress, signal)),
    )
    const response = await gated.request({
      origin: address.origin,
      method: call.method,
      path: address.basePath + call.path,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(call.body === undefined ? {} : { 'content-type': call.body.contentType }),
      },
      body: call.body?.text ?? null,
      signal,
    })
    const retryAfterMs = readRetryAfterMs(response.headers['retry-after'], Date.now())
    progress.head = {
      httpStatus: response.statusCode,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    }
    return { kind: 'answered', ...progress.head, text: await readBody(response.body) }
  }

  return {
    async send(call) {
      const progress: Progress = { started: false }
      const deadline = new AbortController()
      const passed = new Promise<never>((_, reject) => {
        deadline.signal.addEventListener('abort', () => reject(new DeadlinePassed()))
      })
      const { startMs, totalMs } = options.timeouts
      const startTimer = setTimeout(() => {
        if (!progress.started) deadline.abort()
      }, startMs)
      const timer = setTimeout(() => deadline.abort(), totalMs)
      try {
        return await Promise.race([exchange(call, progress, deadline.signal), passed])
      } catch (error) {
        return explainFailure(error, progress)
      } finally {
        clearTimeout(startTimer)
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}
