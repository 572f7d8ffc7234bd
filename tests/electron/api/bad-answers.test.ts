import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { httpText, newActivation, newShop, openApi, readSample, startRawServer } from './raw-server'

const sample = readSample('register')
const big = JSON.stringify({ status: true, messages: 'x'.repeat(6_000_000), data: {} })
const warning = '<br />\n<b>Warning</b>: mysqli_connect(): {gagal} in <b>a.php</b><br />\n'

type Bad = readonly [name: string, bytes: Buffer | ((socket: Socket) => void), expected: object]

const unreadable = { kind: 'unknown', cause: 'unreadable' }
const reset = { kind: 'unknown', cause: 'reset' }
const cutOff = { kind: 'unknown', cause: 'cut-off', httpStatus: 200 }

function writeThenClose(text: string) {
  return (socket: Socket) => socket.end(text)
}

const badAnswers: readonly Bad[] = [
  // no answer
  ['nothing, closed', (socket) => socket.end(), reset],
  ['nothing, reset', (socket) => socket.resetAndDestroy(), reset],
  ['half a head, closed', writeThenClose('HTTP/1.1 200 OK\r\nconte'), reset],
  ['no HTTP at all', writeThenClose('SSH-2.0-OpenSSH_9.7\r\n\r\n'), unreadable],
  [
    'a body shorter than declared',
    writeThenClose('HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{"status":true'),
    cutOff,
  ],
  [
    'chunks without an end',
    writeThenClose('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"sta\r\n'),
    cutOff,
  ],
  // the status
  [
    'HTTP 500 with HTML',
    httpText('<h1>Error</h1>', '500 Internal Server Error'),
    { kind: 'unknown', cause: 'server-error', httpStatus: 500 },
  ],
  [
    'HTTP 500 with a success',
    httpText(sample, '500 Internal Server Error'),
    { kind: 'unknown', cause: 'server-error' },
  ],
  [
    'HTTP 500 with a refusal',
    httpText('{"status":false,"messages":"Gagal"}', '500 Internal Server Error'),
    { kind: 'unknown', cause: 'server-error' },
  ],
  [
    'HTTP 502',
    httpText('', '502 Bad Gateway'),
    { kind: 'unknown', cause: 'server-error', httpStatus: 502 },
  ],
  [
    'HTTP 503 with Retry-After',
    httpText('', '503 Service Unavailable', ['retry-after: 7']),
    { kind: 'unknown', cause: 'server-error', retryAfterMs: 7000 },
  ],
  [
    'HTTP 504 cut off',
    writeThenClose('HTTP/1.1 504 Gateway Timeout\r\ncontent-length: 90\r\n\r\n<h1'),
    { kind: 'unknown', cause: 'server-error', httpStatus: 504 },
  ],
  [
    'HTTP 429 with Retry-After',
    httpText('{"status":false,"messages":"Pelan"}', '429 Too Many Requests', ['retry-after: 2']),
    { kind: 'unknown', cause: 'rate-limited', retryAfterMs: 2000 },
  ],
  [
    'HTTP 301',
    httpText('', '301 Moved Permanently', ['location: https://contoh.example/']),
    { ...unreadable, httpStatus: 301 },
  ],
  ['HTTP 302 with a success', httpText(sample, '302 Found', ['location: /x']), unreadable],
  [
    'HTTP 404 with HTML',
    httpText('<h1>Not Found</h1>', '404 Not Found'),
    { ...unreadable, httpStatus: 404 },
  ],
  ['HTTP 403 with HTML', httpText('<h1>Forbidden</h1>', '403 Forbidden'), unreadable],
  ['HTTP 400 with a success', httpText(sample, '400 Bad Request'), unreadable],
  ['HTTP 204', writeAndKeep('HTTP/1.1 204 No Content\r\n\r\n'), unreadable],
  // the text
  ['an empty body', httpText(''), unreadable],
  ['spaces', httpText(' \n '), unreadable],
  ['a byte order mark alone', httpText('\uFEFF'), unreadable],
  ['an HTML page', httpText('<!DOCTYPE html><html><body>Login</body></html>'), unreadable],
  ['truncated JSON', httpText(sample.slice(0, 60)), unreadable],
  ['two answers in one', httpText(sample + sample), unreadable],
  ['text behind the JSON', httpText(`${sample}<!-- 0.2 s -->`), unreadable],
  ['a PHP warning before a success', httpText(warning + sample), unreadable],
  [
    'a PHP warning before a refusal',
    httpText(`${warning}{"status":false,"messages":"Tidak ada"}`),
    unreadable,
  ],
  ['a PHP error alone', httpText('<b>Fatal error</b>: Out of memory'), unreadable],
  [
    'gzip that was not asked for',
    httpText(gzipSync(sample), '200 OK', ['content-encoding: gzip']),
    unreadable,
  ],
  ['UTF-16', httpText(Buffer.from(sample, 'utf16le')), unreadable],
  ['six megabytes', httpText(big), { kind: 'unknown', cause: 'too-large' }],
  // the shape
  ['JSON null', httpText('null'), unreadable],
  ['a JSON list', httpText('[]'), unreadable],
  ['a JSON text', httpText('"ok"'), unreadable],
  ['no status', httpText('{"messages":"ok","data":{"registration_id":"ELK1"}}'), unreadable],
  [
    'a status of words',
    httpText('{"status":"success","messages":"ok","data":{"registration_id":"ELK1"}}'),
    unreadable,
  ],
  [
    'a status of 2',
    httpText('{"status":2,"messages":"ok","data":{"registration_id":"ELK1"}}'),
    unreadable,
  ],
  ['a status of null', httpText('{"status":null,"messages":"ok"}'), unreadable],
  ['a gateway’s own refusal', httpText('{"status":0,"error":"upstream"}'), unreadable],
  [
    'a success without data',
    httpText('{"status":true,"messages":"Register success!"}'),
    unreadable,
  ],
  [
    'a success with an empty list',
    httpText('{"status":true,"messages":"ok","data":[]}'),
    unreadable,
  ],
  ['a success without an id', httpText('{"status":true,"messages":"ok","data":{}}'), unreadable],
  [
    'an empty id',
    httpText('{"status":true,"messages":"ok","data":{"registration_id":" "}}'),
    unreadable,
  ],
  [
    'an id of null',
    httpText('{"status":true,"messages":"ok","data":{"registration_id":null}}'),
    unreadable,
  ],
  [
    'an id of false',
    httpText('{"status":true,"messages":"ok","data":{"registration_id":false}}'),
    unreadable,
  ],
  [
    'an id that is a list',
    httpText('{"status":true,"messages":"ok","data":{"registration_id":["ELK1"]}}'),
    unreadable,
  ],
  ['very deep JSON', httpText(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), unreadable],
]

function writeAndKeep(text: string) {
  return (socket: Socket) => {
    socket.write(text)
  }
}

describe('a bad answer to a registration', () => {
  it.each(badAnswers)('%s: is sent once and ends as written here', async (_, bytes, expected) => {
    const server = await startRawServer((socket) => {
      if (typeof bytes === 'function') bytes(socket)
      else socket.write(bytes)
    })
    expect(await openApi(server.url).register(newShop)).toMatchObject(expected)
    expect(server.requests).toHaveLength(1)
  })

  it('counts at least thirty kinds', () => {
    expect(badAnswers.length).toBeGreaterThanOrEqual(30)
  })
})

describe('a bad answer to another call', () => {
  it.each([['{"status":true,"messages":"","data":{"registration_id":"ELK34128"}}', 'no packet']])(
    'activation: %s is unreadable',
    async (body) => {
      const server = await startRawServer((socket) => socket.write(httpText(body)))
      expect(await openApi(server.url).activate(newActivation)).toMatchObject(unreadable)
    },
  )

  it.each([
    ['"User data"', 'a text'],
    ['{"a":1}', 'an object'],
  ])('users: data %s is unreadable', async (data) => {
    const server = await startRawServer((socket) =>
      socket.write(httpText(`{"status":true,"messages":"","data":${data}}`)),
    )
    expect(await openApi(server.url).listUsers(1)).toMatchObject(unreadable)
  })

  it('check: a refusal behind a PHP warning is no word about the user', async () => {
    const server = await startRawServer((socket) =>
      socket.write(httpText(`${warning}{"status":false,"messages":"User tidak ditemukan."}`)),
    )
    expect(await openApi(server.url).checkUser(newShop.email)).toMatchObject(unreadable)
  })
})
