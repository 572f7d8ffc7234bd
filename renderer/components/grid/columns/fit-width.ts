/** Pixels beside the text of a cell: its padding, its edge, and the mark of an order in its head. */
const besideText = 28
const betweenTexts = 6
const widestPx = 800

/** How wide a column must be to show the cells in sight whole, its head included; in pixels. */
export function fitWidth(grid: Element, columnId: string, minWidth: number): number {
  const cells = [...grid.querySelectorAll(`[data-column="${CSS.escape(columnId)}"]`)]
  const widest = Math.ceil(Math.max(0, ...cells.map(widthOfTexts)))
  return Math.min(widestPx, Math.max(minWidth, widest + besideText))
}

/** What the texts of a cell take beside each other; what is cut counts whole. */
function widthOfTexts(cell: Element): number {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let width = -betweenTexts
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    // What is read aloud only is a pixel wide.
    if ((text.parentElement?.clientWidth ?? 0) === 1) continue
    range.selectNodeContents(text)
    width += range.getBoundingClientRect().width + betweenTexts
  }
  return width
}
