import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What axe finds wrong with the page as it stands, by these rules or by all; empty where nothing is. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to work in. The library's announcer names
  // what it spoke of by an element that may be gone by now; its words were said.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]')
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze()
  return violations.flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html}`))
}
