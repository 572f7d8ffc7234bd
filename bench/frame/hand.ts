import type { PageProbe } from './processes/devtools'

/** What both need in the page: fields that hear what is typed, and the moment after a paint. */
const tools = `
  const longestMs = 20_000
  const painted = () => new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  const until = async (isThere) => {
    const begun = performance.now()
    while (!isThere()) {
      if (performance.now() - begun > longestMs) throw new Error('never seen: ' + isThere)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return painted()
  }
  const write = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
`

async function measure(page: PageProbe, body: string): Promise<readonly number[]> {
  const lengths = await page.evaluate(`(async () => { ${tools} ${body} })()`)
  if (!Array.isArray(lengths)) throw new Error('the page told no times')
  return lengths.map(Number)
}

/** Milliseconds from a key to its letter painted, in an empty window: the least there is. */
export function echoKeys(page: PageProbe, rounds: number): Promise<readonly number[]> {
  return measure(
    page,
    `const field = document.body.appendChild(document.createElement('input'))
     const echo = document.body.appendChild(document.createElement('p'))
     field.addEventListener('input', () => { echo.textContent = field.value })
     const lengths = []
     for (let n = 0; n < ${rounds}; n += 1) {
       const begun = performance.now()
       write(field, 'toko ' + n)
       lengths.push(await until(() => echo.textContent === 'toko ' + n) - begun)
     }
     return lengths`,
  )
}

/** Milliseconds from a key in the search of users to other rows painted. */
export function typeSearch(page: PageProbe, rounds: number): Promise<readonly number[]> {
  return measure(
    page,
    `const field = document.querySelector('#content input[type=search], #content input')
     const first = () => document.querySelector('[role=gridcell][data-row="0"][data-column=email]')?.textContent
     const lengths = []
     for (let n = 0; n < ${rounds}; n += 1) {
       const wanted = 'toko' + (100000 + n * 1777)
       const begun = performance.now()
       write(field, wanted)
       lengths.push(await until(() => first()?.startsWith(wanted + '@')) - begun)
     }
     return lengths`,
  )
}
