import type { PageProbe } from './processes/devtools'

/** The lengths of the frames of a scripted scroll, milliseconds, the shortest first. */
export type Frames = readonly number[]

const pixelsAFrame = 300

/** Scrolls whatever scrolls inside an element, one step a frame. */
export async function scrollFrames(
  page: PageProbe,
  selector: string,
  frames: number,
): Promise<Frames> {
  const lengths = await page.evaluate(`new Promise((resolve) => {
    const root = document.querySelector('${selector}')
    const scroller = [root, ...root.querySelectorAll('*')].find((element) =>
      element.scrollHeight > element.clientHeight + 100 &&
      getComputedStyle(element).overflowY !== 'visible')
    const lengths = []
    let last = performance.now()
    const step = () => {
      const now = performance.now()
      lengths.push(now - last)
      last = now
      if (lengths.length > ${frames}) return resolve(lengths.slice(1))
      scroller.scrollTop += ${pixelsAFrame}
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })`)
  if (!Array.isArray(lengths)) throw new Error('the page told no frames')
  return lengths.map(Number).sort((one, other) => one - other)
}

/** Puts a list of plain rows, all of them there, into a hello-world window: the least a scroll can cost. */
export async function showPlainRows(page: PageProbe, rows: number): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const list = document.body.appendChild(document.createElement('div'))
    list.id = 'rows'
    list.style.cssText = 'height: 600px; overflow-y: auto'
    for (let n = 0; n < ${rows}; n += 1) {
      const row = list.appendChild(document.createElement('div'))
      row.style.cssText = 'height: 32px; contain: strict; content-visibility: auto'
      row.textContent = 'Toko Sumber Rejeki ' + n + ' toko' + n + '@contoh.co.id'
    }
    requestAnimationFrame(() => requestAnimationFrame(resolve))
  })`)
}
