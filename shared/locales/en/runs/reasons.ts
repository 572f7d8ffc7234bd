import type { reasons as source } from '../../id/runs/reasons'

export const reasons: typeof source = {
  words: {
    'HTTP 429': 'The service asks us to wait (HTTP 429).',
    ECONNREFUSED: 'That address refuses connections.',
    ECONNRESET: 'The other side cut the connection.',
    ECONNABORTED: 'The connection was cut on this computer.',
    EPIPE: 'The other side had closed the connection.',
    ENOTFOUND: 'The name of the address was not found (DNS).',
    EAI_AGAIN: 'The name of the address cannot be looked up now (DNS does not answer).',
    ETIMEDOUT: 'The connection was not answered in time.',
    EHOSTUNREACH: 'There is no way to that address.',
    ENETUNREACH: 'This computer has no way to that network.',
    ENETDOWN: 'The network of this computer is down.',
    EADDRNOTAVAIL: 'This computer has run out of connections.',
    EMFILE: 'This computer has run out of connections.',
    EPROTO: 'The other side does not speak TLS properly.',
    UND_ERR_SOCKET: 'The connection was closed before the answer was whole.',
    UND_ERR_CONNECT_TIMEOUT: 'The connection was not answered in time.',
    UND_ERR_HEADERS_TIMEOUT: 'No answer came in time.',
    UND_ERR_BODY_TIMEOUT: 'The answer stopped half-way.',
    UND_ERR_HEADERS_OVERFLOW: 'The head of the answer was too large.',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'The answer was shorter or longer than it said.',
    UND_ERR_DESTROYED: 'The console closed the connection.',
    DeadlinePassed: 'The time to wait for an answer was over.',
    AnswerTooLarge: 'The answer was too large.',
    'no free connection in time': 'No connection was free in time.',
    'half a character': 'The text holds a broken character.',
    'not JSON': 'The answer was no JSON.',
    'no status': 'The answer held no status.',
    'refusal of another shape': 'The refusal has another shape than is known.',
    'text before the JSON': 'There was other text before the answer.',
    'data of another shape': 'The answer holds data of another shape than is known.',
  },
  http: (status) => `The service answered HTTP ${status}.`,
  page: (status, quote) =>
    quote === ''
      ? `The service answered HTTP ${status} with an empty web page.`
      : `The service answered HTTP ${status} with a web page: “${quote}”.`,
  unreadable: 'The answer does not follow the rules of HTTP.',
  other: (word) => `The connection failed for a technical reason (${word}).`,
}
