import type { ServerResponse } from 'node:http'
import { type Answer, refuse } from './answers'
import type { ChosenFault, FaultName } from './faults'
import { jsonType, reset, textOf, write, writeAnswer, writeHtml } from './responses'

export interface Delivery {
  readonly response: ServerResponse
  readonly delayMs: number | undefined
  /** Does what was asked. Called at most once, at the moment the fault says, or never. */
  readonly perform: () => Answer
  /** Runs something later, unless the service is closed first. */
  readonly after: (delayMs: number, action: () => void) => void
}

type Deliver = (delivery: Delivery) => void

const phpWarning =
  '<br />\n<b>Warning</b>:  Undefined variable {paket} in <b>api.php</b> on line <b>212</b><br />\n'
const hugeLength = 6 * 1024 * 1024
const defaultDelayMs = 5000

/** Declares the whole answer and sends its first half; `finish` decides about the rest. */
function writeHalf(
  { response, perform }: Delivery,
  finish: (response: ServerResponse, rest: Buffer) => void,
): void {
  const bytes = Buffer.from(textOf(perform()))
  const half = Math.floor(bytes.length / 2)
  response.writeHead(200, { 'content-type': jsonType, 'content-length': bytes.length })
  response.write(bytes.subarray(0, half), () => finish(response, bytes.subarray(half)))
}

/** `delayMs` of the fault says how long the client is asked to stay away. */
const askToWait =
  (httpStatus: number): Deliver =>
  ({ response, delayMs = 1000 }) =>
    writeHtml(response, httpStatus, { 'retry-after': String(Math.ceil(delayMs / 1000)) })

const answerWell: Deliver = ({ response, perform }) => writeAnswer(response, perform())

const deliveries: Readonly<Record<FaultName, Deliver>> = {
  late({ response, perform, after, delayMs = defaultDelayMs }) {
    const answer = perform()
    after(delayMs, () => writeAnswer(response, answer))
  },
  'late-commit'({ response, perform, after, delayMs = defaultDelayMs }) {
    reset(response)
    after(delayMs, perform)
  },
  silence({ response, perform, after, delayMs }) {
    perform()
    if (delayMs !== undefined) after(delayMs, () => reset(response))
  },
  'reset-before': ({ response }) => reset(response),
  'reset-after'({ response, perform }) {
    perform()
    reset(response)
  },
  'cut-body': (delivery) => writeHalf(delivery, (response) => response.socket?.destroy()),
  'slow-body': (delivery) =>
    writeHalf(delivery, (response, rest) =>
      delivery.after(delivery.delayMs ?? 20_000, () => response.end(rest)),
    ),
  'error-500-before': ({ response }) => writeHtml(response, 500),
  'error-500-after'({ response, perform }) {
    perform()
    writeHtml(response, 500)
  },
  'unavailable-503': askToWait(503),
  'rate-limit-429': askToWait(429),
  redirect: ({ response }) => writeHtml(response, 302, { location: '/integration/pindah' }),
  html({ response, perform }) {
    perform()
    writeHtml(response, 200)
  },
  empty({ response, perform }) {
    perform()
    write(response, 200, '', { 'content-type': jsonType })
  },
  truncated({ response, perform }) {
    const text = textOf(perform())
    write(response, 200, text.slice(0, Math.floor(text.length * 0.6)), { 'content-type': jsonType })
  },
  'php-warning'({ response, perform }) {
    write(response, 200, phpWarning + textOf(perform()), { 'content-type': 'text/html' })
  },
  'status-string': ({ response, perform }) =>
    writeAnswer(response, perform(), { status: 'string' }),
  'messages-object': ({ response, perform }) =>
    writeAnswer(response, perform(), { messages: 'object' }),
  'messages-list': ({ response, perform }) =>
    writeAnswer(response, perform(), { messages: 'list' }),
  huge: ({ response, perform }) =>
    writeAnswer(response, { ...perform(), messages: 'x'.repeat(hugeLength) }),
  'status-false': ({ response }) =>
    writeAnswer(response, refuse('Permintaan tidak dapat diproses.')),
  'field-refused': ({ response }) => writeAnswer(response, refuse('No. telp tidak valid.')),
  'refused-after'({ response, perform }) {
    perform()
    writeAnswer(response, refuse('Data sudah pernah dikirim.'))
  },
  maintenance: ({ response }) => writeAnswer(response, refuse('Layanan dalam pemeliharaan.')),
  'empty-yes': ({ response }) =>
    writeAnswer(response, { status: true, messages: 'Success', data: ['null'] }),
  'wrong-credentials': ({ response }) =>
    writeAnswer(response, refuse('Key atau token tidak valid.')),
  // What these do is in what `perform` does, and in the list it answers.
  'taken-meanwhile': answerWell,
  'renewed-elsewhere': answerWell,
  'no-packets': answerWell,
  'other-packets': answerWell,
  'repeat-page': answerWell,
  'ignore-page': answerWell,
  'page1-no-data': answerWell,
  'end-refused': answerWell,
  'shifting-pages': answerWell,
  'duplicate-users': answerWell,
  'no-branches': answerWell,
  'unknown-packet': answerWell,
  'short-page': answerWell,
  'page-refused': answerWell,
  'odd-records': answerWell,
  'doubled-ids': answerWell,
  'odd-dates': answerWell,
}

/** Answers one request, spoilt in the way that was chosen for it. */
export function deliver(chosen: ChosenFault | null, delivery: Delivery): void {
  const answer = chosen === null ? answerWell : deliveries[chosen.fault]
  answer(delivery)
}
