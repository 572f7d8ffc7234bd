import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/**
 * Waits until what is opened is also shown. After the window changed its size React Aria holds a dialog
 * back for up to 600 ms, lest an on-screen keyboard moves it: it is there by then, and nobody sees it.
 */
export async function whenShown(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-rac][style*="opacity: 0"]'))
}

/** What axe finds wrong with the page as it stands, by these rules or by all; empty where nothing is. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  await whenShown(page)
  // Legacy mode: Electron opens no second page for axe to work in. The library's announcer names
  // what it spoke of by an element that may be gone by now; its words were said. A tip floats outside
  // all landmarks, and belongs to the button under the pointer, which names it.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('[data-live-announcer]')
    .exclude('[data-overlay-container]:has([role=tooltip])')
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze()
  return violations.flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html}`))
}
