import { consoleOrigin } from '#electron/ipc/trusted-sender'

/** Where the console's one page is. */
export const consolePage = `${consoleOrigin}/index.html`

/** True for the console's page, wherever in it. */
export function isConsolePage(url: string): boolean {
  return url === consolePage || url.startsWith(`${consolePage}#`)
}
