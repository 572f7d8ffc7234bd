import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answerPage, listPageFiles } from '#electron/app/window/page-files'

const root = mkdtempSync(join(tmpdir(), 'page-'))
const page = join(root, 'renderer')
mkdirSync(join(page, 'assets'), { recursive: true })
writeFileSync(join(page, 'index.html'), '<!doctype html>')
writeFileSync(join(page, 'assets', 'app.js'), 'export {}')
writeFileSync(join(page, 'assets', 'app.js.map'), '{}')
writeFileSync(join(root, 'secret.js'), 'secret')
afterAll(() => rmSync(root, { recursive: true }))

const files = listPageFiles(page)
writeFileSync(join(page, 'later.js'), 'added after the list was made')

/** As Chromium hands it over: a request whose URL was not normalised a second time by us. */
function ask(url: string, method = 'GET') {
  return answerPage(files, { url, method } as unknown as Request)
}

describe('answerPage()', () => {
  it.each([
    ['app://console/', 'text/html; charset=utf-8'],
    ['app://console/index.html', 'text/html; charset=utf-8'],
    ['app://console/index.html#reloaded', 'text/html; charset=utf-8'],
    ['app://console/assets/app.js', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (url, type) => {
    const response = await ask(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://console',
    'app://console//',
    'app://console/..',
    'app://console/../secret.js',
    'app://console/../../etc/passwd',
    'app://console/..%2fsecret.js',
    'app://console/%2e%2e/secret.js',
    'app://console/%2e%2e%2fsecret.js',
    'app://console/%252e%252e%252fsecret.js',
    'app://console/..%5csecret.js',
    'app://console/..\\secret.js',
    'app://console/....//secret.js',
    'app://console/..;/secret.js',
    'app://console/.%00./secret.js',
    'app://console/index.html%00.js',
    'app://console/index.html/',
    'app://console/index.html/../../secret.js',
    'app://console/assets',
    'app://console/assets/',
    'app://console/assets/../../secret.js',
    'app://console/assets/./app.js',
    'app://console/assets//app.js',
    'app://console/assets/app.js?x=1',
    'app://console/assets/app.js.map',
    'app://console/assets/APP.JS',
    'app://console/assets/app.js::$DATA',
    'app://console/assets/app.js.',
    'app://console/assets/app.js%20',
    'app://console/%61ssets/app.js',
    'app://console/later.js',
    'app://console//etc/passwd',
    'app://console/C:/Windows/win.ini',
    'app://console/file:///etc/passwd',
    'app://console/\\\\server\\share',
    'app://console/__proto__',
    'app://console/constructor',
    'app://console:80/index.html',
    'app://user@console/index.html',
    'app://other/index.html',
    'app://console.example.com/index.html',
    'file:///etc/passwd',
    'https://example.com/index.html',
  ])('knows nothing of %s', async (url) => {
    const response = await ask(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await ask('app://console/index.html', method)).status).toBe(404)
  })
})
