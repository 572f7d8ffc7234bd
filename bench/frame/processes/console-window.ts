import type { PageProbe } from './devtools'

/**
 * Waits until the page shows a screen with all it has to show, and gives that moment as epoch
 * milliseconds: a heading is there and nothing in the content is still loading.
 */
export async function whenUsable(page: PageProbe): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((resolve) => {
      const look = () => {
        const content = document.querySelector('#content')
        if (content?.querySelector('h1') && !content.querySelector('span[role=status], [aria-busy=true]')) {
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
        } else requestAnimationFrame(look)
      }
      look()
    })`),
  )
}

/** Opens the first run of the landing screen, and waits until its rows are there. */
export async function openFirstRun(page: PageProbe): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    document.querySelector('#content li button:last-of-type').click()
    const look = () => document.querySelectorAll('[role=row]').length > 10
      ? resolve() : requestAnimationFrame(look)
    look()
  })`)
}

/** Goes to the table of users, and waits until its rows are there. */
export async function openUsers(page: PageProbe): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const places = [...document.querySelectorAll('nav button')]
    places.find((place) => place.textContent.includes('Pengguna')).click()
    const look = () => document.querySelectorAll('[role=row]').length > 10
      ? resolve() : requestAnimationFrame(look)
    look()
  })`)
}
