import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'
import { findViolations } from '../accessibility'
import { profileMaker } from '../operator'
import { findFlaws } from './gallery'
import { usual } from './variants'
import { walker } from './walk'

const makeProfile = profileMaker()
const openWalk = walker()

type Styles = Readonly<Record<string, string>>

/** Changes how what is at this place looks or reads, and gives back how it was. */
function plant(page: Page, selector: string, styles: Styles, text?: string): Promise<void> {
  return page.evaluate(
    ({ at, changes, words }) => {
      const element = document.querySelector<HTMLElement>(at)
      if (!element) throw new Error(`nothing at ${at}`)
      element.dataset.planted = JSON.stringify([element.getAttribute('style'), element.textContent])
      for (const [name, value] of Object.entries(changes)) element.style.setProperty(name, value)
      if (words !== undefined) element.textContent = words
    },
    { at: selector, changes: styles, words: text },
  )
}

function unplant(page: Page): Promise<void> {
  return page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('[data-planted]')
    if (!element) return
    const [style, text] = JSON.parse(element.dataset.planted ?? '[]')
    element.style.cssText = style ?? ''
    if (element.textContent !== text) element.textContent = text
    delete element.dataset.planted
  })
}

const heading = 'main h1'
const search = 'header button > span:nth-of-type(1)'
const place = 'aside > p:nth-of-type(2)'

const defects: readonly (readonly [flaw: string, at: string, styles: Styles, text?: string])[] = [
  ['cut', heading, { width: '24px', overflow: 'hidden', 'white-space': 'nowrap' }],
  ['cut', heading, { height: '8px', overflow: 'hidden' }],
  ['shortened', search, { 'max-width': '40px' }],
  ['outside the window', place, { transform: 'translateX(-60px)' }],
  ['out of its box', place, { transform: 'translateX(150px)', 'white-space': 'nowrap' }],
  ['overlapping', place, { transform: 'translateY(-12px)' }],
  ['covered', 'main', { position: 'relative', 'z-index': '2', 'margin-left': '-120px' }],
  ['scrolled sideways', heading, { width: '3000px' }],
  ['wrong words', heading, {}, en.home.title],
  ['wrong words', heading, {}, 'Nothing of this was sent'],
  ['wrong words', heading, {}, 'undefined toko'],
]

describe('the gallery', () => {
  it('finds nothing where nothing is wrong, and every defect that is planted', async () => {
    const walk = await openWalk(makeProfile({ syncAtStart: false }))
    const { page } = walk
    await page.getByText(id.sync.noUsers).waitFor()
    expect(await findFlaws(walk, usual)).toEqual([])
    for (const [flaw, at, styles, text] of defects) {
      await plant(page, at, styles, text)
      const found = await findFlaws(walk, usual)
      expect(found.join('\n'), `${flaw} at ${at}`).toContain(`${flaw}: `)
      await unplant(page)
      expect(await findFlaws(walk, usual), `${flaw} at ${at} taken back`).toEqual([])
    }
    await plant(page, heading, { color: 'rgb(230 230 230)' })
    expect(await findViolations(page)).toHaveLength(1)
  })
})
