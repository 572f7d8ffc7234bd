import type { MouseEvent } from 'react'

/**
 * Lets the cell under the pointer tell its whole text where a part of it is cut.
 *
 * Only that cell is measured, and only then: thousands of them come and go while scrolling.
 */
export function showOverflowTitle({ target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  if (!cell) return
  if (isCut(cell)) cell.title = cell.innerText
  else cell.removeAttribute('title')
}

function isCut(cell: Element): boolean {
  // What is read aloud only is a pixel wide.
  return [cell, ...cell.querySelectorAll('*')].some(
    ({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth,
  )
}
