import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, errors } from 'undici'
import type { UnknownCause, UnsentCause } from '../outcome'
import type { ServiceAddress } from '../service-address'
import { technicalWord } from '../technical-word'
import { ConnectFailure } from './connect-failure'
import type { ConnectionOptions } from './connection-options'
import { openConnections } from './connections'
import { readRetryAfterMs } from './retry-after'
import type { Timeouts } from './timeouts'

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
    return { kind: 'unsent', cause: error.known ?? 'connect-failed', detail: error.reason }
  }
  return { kind: 'unsent', cause: 'connect-failed', detail: technicalWord(error) }
}

/**
 * One request on its way, as undici tells of it; `settle` is called once, with how it ended.
 *
 * It notes the moment the request is given to a connected socket. This is what "surely not sent" rests
 * on, never an error code: ECONNRESET occurs on both sides of it. A request whose deadline passed in
 * the queue, or that undici would start a second time, is stopped here before it is written.
 */
class Exchange implements Dispatcher.DispatchHandler {
  private readonly progress: Progress = { started: false }
  private readonly chunks: Buffer[] = []
  private readonly timers: readonly NodeJS.Timeout[]
  private controller: Dispatcher.DispatchController | null = null
  private size = 0
  private isSettled = false

  constructor(
    { startMs, totalMs }: Timeouts,
    private readonly settle: (answer: HttpAnswer) => void,
  ) {
    const startTimer = setTimeout(() => {
      if (!this.progress.started) this.expire()
    }, startMs)
    this.timers = [startTimer, setTimeout(() => this.expire(), totalMs)]
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.progress.started || this.isSettled) {
      controller.abort(new NotStarted())
      return
    }
    this.progress.started = true
    this.controller = controller
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    httpStatus: number,
    headers: IncomingHttpHeaders,
  ): void {
    const retryAfterMs = readRetryAfterMs(headers['retry-after'], Date.now())
    this.progress.head = { httpStatus, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length
    if (this.size > answerLimit) controller.abort(new AnswerTooLarge())
    else this.chunks.push(chunk)
  }

  onResponseEnd(): void {
    const { head } = this.progress
    if (head === undefined) this.fail(new Error('an answer without a head'))
    else this.end({ kind: 'answered', ...head, text: Buffer.concat(this.chunks).toString('utf8') })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error)
  }

  fail(error: unknown): void {
    this.end(explainFailure(error, this.progress))
  }

  private expire(): void {
    const error = new DeadlinePassed()
    this.fail(error)
    this.controller?.abort(error)
  }

  private end(answer: HttpAnswer): void {
    if (this.isSettled) return
    this.isSettled = true
    for (const timer of this.timers) clearTimeout(timer)
    this.settle(answer)
  }
}

/** A client for one service. Errors and causes of undici end here; see `technicalWord`. */
export function createHttpClient(address: ServiceAddress, options: ConnectionOptions): HttpClient {
  const connections = openConnections(address, options)

  return {
    send: (call) =>
      new Promise((resolve) => {
        const exchange = new Exchange(options.timeouts, resolve)
        const request = {
          origin: address.origin,
          method: call.method,
          path: address.basePath + call.path,
          headers: {
            accept: 'application/json',
            'accept-encoding': 'identity',
            ...(call.body === undefined ? {} : { 'content-type': call.body.contentType }),
          },
          body: call.body?.text ?? null,
        }
        try {
          connections.dispatch(request, exchange)
        } catch (error) {
          exchange.fail(error)
        }
      }),
    close: connections.close,
  }
}
