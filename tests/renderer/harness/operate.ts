import { screen, within } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'
import { id } from '#shared/locales/id'
import type { OpenPage } from './open-page'

/** A pattern for a text that stands somewhere in a name. */
export function having(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}

/** Goes to a screen by the menu at the side; what waits there may be counted beside its name. */
export async function goToScreen(
  { operator }: Pick<OpenPage, 'operator'>,
  name: keyof typeof id.shell.screens,
): Promise<void> {
  const menu = await screen.findByRole('navigation', { name: id.shell.navigation })
  const label = having(id.shell.screens[name])
  await operator.click(within(menu).getByRole('button', { name: label }))
}

/** Presses a button as soon as it is there. */
export async function press({ operator }: OpenPage, name: string | RegExp): Promise<void> {
  await operator.click(await screen.findByRole('button', { name }))
}

/** Opens a menu by its button and does one thing of it. */
export async function chooseFromMenu(
  page: OpenPage,
  button: string | RegExp,
  item: string | RegExp,
): Promise<void> {
  await press(page, button)
  await page.operator.click(await screen.findByRole('menuitem', { name: item }))
}

/** Sets a field to one of its options. */
export async function chooseOption(
  page: OpenPage,
  field: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  await press(page, field)
  await page.operator.click(await screen.findByRole('option', { name: option }))
}

/** The value that stands beside a name in a list of facts. */
export function factOf(name: string, inside: HTMLElement = document.body): string {
  const term = within(inside).getAllByText(name, { selector: 'dt' }).at(0)
  return term?.nextElementSibling?.textContent ?? ''
}

/** Fixes the clock at a moment, epoch seconds, for the rest of the test; timers go on. */
export function stopClockAt(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(seconds * 1000)
  onTestFinished(() => {
    vi.useRealTimers()
  })
}

/** What is copied from now on. jsdom has no copying of its own: this does as the browser does. */
export function watchCopies(): readonly string[] {
  const copied: string[] = []
  const execCommand = (): boolean => {
    const event = new Event('copy', { cancelable: true, bubbles: true })
    const clipboardData = { setData: (_type: string, text: string) => copied.push(text) }
    document.dispatchEvent(Object.assign(event, { clipboardData }))
    return true
  }
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'execCommand')
  })
  return copied
}
