import type { PageProbe } from './processes/devtools'

/** What all of these need in the page: fields that hear what is typed, and the moment after a paint. */
const tools = `
  const painted = () => new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  const until = async (isThere) => {
    while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return painted()
  }
  const write = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const press = (element, key) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const click = (element) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
      element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse' }))
    }
  }
  const button = (text) =>
    [...document.querySelectorAll('button')].find((one) =>
      one.textContent.startsWith(text) || one.getAttribute('aria-label') === text)
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

/** Milliseconds from Enter in a cell to what was typed painted there, one row after another. */
export function editCells(page: PageProbe, rounds: number): Promise<readonly number[]> {
  return measure(
    page,
    `const grid = document.querySelector('[role=grid]')
     const cell = () => grid.querySelector('[data-row="1"][data-column=address]')
     const lengths = []
     for (let n = 0; n < ${rounds}; n += 1) {
       const text = 'Jl. Kenanga ' + n
       click(cell())
       grid.focus()
       await until(() => grid.getAttribute('aria-activedescendant')?.endsWith('-1-address'))
       press(grid, 'F2')
       await until(() => cell().querySelector('input'))
       const editor = cell().querySelector('input')
       write(editor, text)
       const begun = performance.now()
       press(editor, 'Enter')
       lengths.push(await until(() => cell().textContent.endsWith(text)) - begun)
     }
     return lengths`,
  )
}

/** Milliseconds from the press that mends all alike to a list without them painted. */
export async function mendAll(page: PageProbe): Promise<number> {
  const [length = Number.NaN] = await measure(
    page,
    `const grid = document.querySelector('[role=grid]')
     click(grid.querySelector('[aria-invalid=true]'))
     await until(() => button('Perbaiki semua'))
     click(button('Perbaiki semua'))
     await until(() => document.querySelector('[role=dialog] li input'))
     write(document.querySelector('[role=dialog] li input'), '081255500137')
     await until(() => button('Tulis ke 1'))
     const begun = performance.now()
     click(button('Tulis ke 1'))
     return [await until(() => !document.querySelector('[role=dialog]') &&
       !grid.querySelector('[aria-invalid=true]')) - begun]`,
  )
  return length
}

/** Milliseconds from the press of undo to what was mended painted as it was. */
export async function undoOnce(page: PageProbe): Promise<number> {
  const [length = Number.NaN] = await measure(
    page,
    `const begun = performance.now()
     click(button('Urungkan'))
     return [await until(() => document.querySelector('[role=grid] [aria-invalid=true]')) - begun]`,
  )
  return length
}
