import { type Check, mutantOf, namesOf } from './check'

/** For each directive, a script that breaks it, and the directive that is then said to be broken. */
const breaks: Readonly<Record<string, { readonly script: string; readonly broken: string }>> = {
  'default-src': { script: 'new Audio("https://example.com/x.mp3").load()', broken: 'media-src' },
  'script-src': {
    script: 'import("data:text/javascript,0").catch(() => undefined)',
    broken: 'script-src-elem',
  },
  'style-src': {
    script:
      'document.head.append(Object.assign(document.createElement("style"), { textContent: "x{}" }))',
    broken: 'style-src-elem',
  },
  'font-src': {
    script: 'new FontFace("x", "url(https://example.com/x)").load().catch(() => undefined)',
    broken: 'font-src',
  },
  'img-src': { script: 'new Image().src = "https://example.com/x.png"', broken: 'img-src' },
  'connect-src': {
    script: 'fetch("https://example.com/").catch(() => undefined)',
    broken: 'connect-src',
  },
  'base-uri': {
    script:
      '{ const b = document.createElement("base"); b.href = "https://example.com/"; document.head.append(b); b.remove() }',
    broken: 'base-uri',
  },
  'form-action': {
    script:
      '{ const f = document.createElement("form"); f.action = "https://example.com/"; document.body.append(f); f.submit(); f.remove() }',
    broken: 'form-action',
  },
  'require-trusted-types-for': {
    script: 'try { document.createElement("p").insertAdjacentHTML("beforeend", "<b>") } catch {}',
    broken: 'require-trusted-types-for',
  },
  'trusted-types': {
    script: 'try { trustedTypes.createPolicy("own", {}) } catch {}',
    broken: 'trusted-types',
  },
}

function directive(name: string): Check {
  const { script, broken } = breaks[name] ?? { script: '', broken: name }
  return {
    name: `policy: ${name}`,
    findOpen: ({ app }) =>
      app.evaluate(
        async ({ BrowserWindow }, { text, expected }) =>
          // Executed as the page's own code, which the policy governs; a playwright evaluation may be let through.
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`new Promise((resolve) => {
            const end = (open) => { removeEventListener('securitypolicyviolation', note); resolve(open) }
            const note = (event) => { if (event.effectiveDirective === '${expected}') end([]) }
            addEventListener('securitypolicyviolation', note)
            setTimeout(() => {
              ${text}
              setTimeout(() => end(['not refused']), 400)
            })
          })`),
        { text: script, expected: broken },
      ),
  }
}

/** Nothing can frame the page while its own policy and `onBeforeRequest` hold: read, not tried. */
const ancestors: Check = {
  name: 'policy: frame-ancestors',
  findOpen: async ({ page }) => {
    const policy = await page.evaluate(async () =>
      (await fetch('index.html')).headers.get('content-security-policy'),
    )
    return namesOf({ missing: policy?.includes("frame-ancestors 'none'") !== true })
  },
}

const headers: Check = {
  name: 'headers beside the policy',
  findOpen: async ({ page }) =>
    page.evaluate(async () => {
      const expected: [string, string][] = [
        ['x-content-type-options', 'nosniff'],
        ['referrer-policy', 'no-referrer'],
        ['cross-origin-opener-policy', 'same-origin'],
        ['cross-origin-embedder-policy', 'require-corp'],
        ['cross-origin-resource-policy', 'same-origin'],
      ]
      const found = (await fetch('index.html')).headers
      return expected.flatMap(([name, value]) => (found.get(name) === value ? [] : [name]))
    }),
}

const tricks = [
  ...['?x', '/', '%00', '.', '/..', '/../index.html/', '%2f', ';x', '%23'].map(
    (end) => `index.html${end}`,
  ),
  ...['../main/main.js', '..%2fmain%2fmain.js', '%2e%2e/package.json', '..\\main\\main.js'],
  ...['..%5cmain%5cmain.js', '%2e%2e%2f%2e%2e%2fpackage.json', '....//main/main.js', '/etc/passwd'],
  ...['//etc/passwd', '%2fetc%2fpasswd', 'C:/Windows/win.ini', 'file:/etc/passwd', '.git/config'],
  ...[
    'assets',
    'assets/',
    'INDEX.HTML',
    'index.htm',
    'licences.json',
    '%69ndex.html',
    'assets/../..',
  ],
  ...['index.html%20', 'index.html%0d%0a', '..;/main/main.js', '%c0%ae%c0%ae/package.json'],
]

const paths: Check = {
  name: 'tricks with paths',
  findOpen: ({ page }) =>
    page.evaluate(async (names) => {
      const open: string[] = []
      for (const name of names) {
        const answer = await fetch(`app://console/${name}`).catch(() => null)
        // What the address parser itself makes the page of is not a trick any more.
        if (answer === null || answer.status === 404) continue
        const { pathname, search } = new URL(`app://console/${name}`)
        if (!['/', '/index.html'].includes(pathname) || search !== '') open.push(name)
      }
      return open
    }, tricks),
}

const methods: Check = {
  name: 'methods other than GET',
  findOpen: ({ page }) =>
    page.evaluate(async () => {
      const open: string[] = []
      for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
        const { status } = await fetch('index.html', { method })
        if (status !== 404) open.push(`${method}: ${status}`)
      }
      return open
    }),
}

/** How each directive is opened: taken away, it would fall back to a stricter one. */
const opened: readonly (readonly [string, string, string])[] = [
  ['default-src', "default-src 'none'", 'default-src *'],
  ['script-src', "script-src 'self'", "script-src 'self' data:"],
  ['style-src', "style-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ['font-src', "font-src 'self'", 'font-src *'],
  ['img-src', "img-src 'self' data:", 'img-src * data:'],
  ['connect-src', "connect-src 'self'", 'connect-src *'],
  ['base-uri', "base-uri 'none'; ", ''],
  ['form-action', "form-action 'none'; ", ''],
  ['require-trusted-types-for', "require-trusted-types-for 'script'; ", ''],
  ['trusted-types', '; trusted-types default', ''],
]

export const policyMutants = [
  ...opened.map(([name, closed, open]) => mutantOf(directive(name), closed, open)),
  mutantOf(ancestors, "frame-ancestors 'none'; ", ''),
  mutantOf(headers, '"x-content-type-options":`nosniff`,', ''),
  mutantOf(paths, 'request.url.split(`#`)', 'request.url.split(/[#?]/)'),
  mutantOf(methods, 'request.method!==`GET`||', ''),
]
