/**
 * Puts a text on the clipboard, and a table of it where there is one, shortly after a press of a key or button; says whether it is there.
 *
 * The page has no permissions, so `navigator.clipboard` is closed to it; the copy that the operator
 * asked for is not.
 */
export function copyText(text: string, html?: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
