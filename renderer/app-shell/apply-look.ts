import type { Look } from '#shared/domain/settings'

/** What the system asks for now; its `change` event says when that turns. */
export const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Sets the page's theme; `system` is resolved here, the styles know only light and dark. */
export function applyLook(look: Look): void {
  const isDark = look === 'dark' || (look === 'system' && systemIsDark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}
