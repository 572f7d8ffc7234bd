import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What axe finds wrong with the page as it stands, by these rules or by all; empty where nothing is. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  const found = await readViolations(page, rules)
  if (found.length === 0) return []
  // Axe reads piece by piece: on a slow machine a dialog can be drawn meanwhile, and is missed.
  // What is wrong with the page is wrong at the second reading too.
  const again = new Set(await readViolations(page, rules))
  return found.filter((violation) => again.has(violation))
}

async function readViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to work in. The library's announcer names
  // what it spoke of by an element that may be gone by now; its words were said.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]')
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze()
  return violations.flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html}`))
}
