import { describe, expect, it } from 'vitest'
import { quotePage } from '#electron/api/http/web-page'
import { httpText, newShop, openApi, startRawServer, testCredentials } from '../raw-server'

const nginx =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>'

describe('quotePage()', () => {
  it.each([
    ['title and text', nginx, '502 Bad Gateway — nginx'],
    [
      'a page without a title',
      '<h1>Sedang&nbsp;dirawat</h1><p>Kembali&#33;</p>',
      'Sedang dirawat Kembali!',
    ],
    [
      'no scripts, styles or remarks',
      '<html><style>p{}</style><script>var a="<p>"</script><!-- x --><p>Halo',
      'Halo',
    ],
    ['entities and not the tags they spell', '<title>A &amp; B</title><p>&lt;b&gt;', 'A & B — <b>'],
    ['an empty page', '<!doctype html><html></html>', ''],
    ['a number no character has', '<p>a</p><h1>&#9999999;</h1>', 'a'],
  ])('gives %s', (_, body, quote) => {
    expect(quotePage(body, [])).toBe(quote)
  })

  it.each(['', 'Bad gateway', '{"status":true}', 'a < b'])('finds no page in “%s”', (body) => {
    expect(quotePage(body, [])).toBeUndefined()
  })

  it('is short, and blots out secrets before it cuts', () => {
    const { key, token } = testCredentials
    const body = `<title>${key}</title><p>${'x'.repeat(80)} ${token} ${'y'.repeat(400)}`
    const quote = quotePage(body, [key, token]) ?? ''
    expect(quote).not.toContain(key.slice(0, 8))
    expect(quote).not.toContain(token.slice(0, 8))
    expect(quote).toHaveLength(121)
  })

  it.each(['<', '<script', '<!--', '&#', '<title'])(
    'is quick about a page full of “%s”',
    (text) => {
      const before = performance.now()
      quotePage(`<html>${text.repeat(100_000)}`, [])
      expect(performance.now() - before).toBeLessThan(2000)
    },
  )
})

describe('a web page in place of an answer', () => {
  it.each([
    ['502 Bad Gateway', 'server-error', 'HTTP 502'],
    ['200 OK', 'unreadable', 'not JSON'],
    ['302 Found', 'unreadable', 'HTTP 302'],
  ])('is quoted beside its status: %s', async (status, cause, detail) => {
    const server = await startRawServer((socket) => socket.write(httpText(nginx, status)))
    expect(await openApi(server.url).register(newShop)).toEqual({
      ...{ kind: 'unknown', cause, detail },
      httpStatus: Number(status.slice(0, 3)),
      page: '502 Bad Gateway — nginx',
    })
  })
})
