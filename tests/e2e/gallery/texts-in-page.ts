/** One run of text as it is drawn; rectangles are in CSS pixels of the window. */
export interface FoundFlaw {
  readonly kind: FlawKind
  readonly text: string
}

export type FlawKind =
  | 'cut' // a box that cannot be scrolled hides part of it
  | 'shortened' // ends in an ellipsis, and nothing tells the whole
  | 'out of its box' // runs over the edge of the surface it stands on
  | 'outside the window'
  | 'overlapping' // two texts in one place
  | 'covered' // something that does not float lies over it
  | 'scrolled sideways' // a box whose contents are wider than it
  | 'placeholder cut'
  | 'two filled buttons'

/**
 * Looks for text that cannot be read as the page stands. Runs in the page, so it uses nothing of this
 * file but types.
 *
 * Text is measured by its own rectangles, then followed outwards through every box around it: what
 * scrolls may hide it, what does not may not. A grid's cells may be shortened: pointing at one tells
 * the whole, and the columns can be widened.
 */
export function findLayoutFlaws(): FoundFlaw[] {
  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  interface Drawn {
    element: Element
    text: string
    box: Box
    layer: Element
  }
  const flaws: FoundFlaw[] = []
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, known)
    return known
  }
  const slack = 1.5
  const say = (kind: FlawKind, text: string) => flaws.push({ kind, text: text.trim().slice(0, 80) })
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  })
  const isEmpty = (box: Box) => box.right - box.left < 1 || box.bottom - box.top < 1
  const isWithin = (inner: Box, outer: Box) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  const floats = (element: Element) =>
    ['fixed', 'sticky'].includes(styleOf(element).position) ||
    element.matches('[role=tooltip], [data-placement]') ||
    (element.matches('aside, [role=complementary]') && styleOf(element).position === 'absolute')
  const layerOf = (element: Element): Element => {
    let at: Element | null = element
    while (at && !floats(at)) at = at.parentElement
    return at ?? document.body
  }
  const isPainted = (style: CSSStyleDeclaration) =>
    !style.display.startsWith('inline') || style.display === 'inline-flex'
      ? style.borderTopWidth !== '0px' || !/^rgba\(0, 0, 0, 0\)$/.test(style.backgroundColor)
      : false
  const tellsWhole = (element: Element) =>
    element.closest('[title], [role=gridcell], [role=columnheader]') !== null

  /** What is left of a text after every box around it; null where none of it is meant to be seen. */
  const follow = (element: Element, text: string, drawn: Box): Box | null => {
    let box = drawn
    let isOnSurface = false
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at)
      const edges = at.getBoundingClientRect()
      if (edges.width <= 1 && edges.height <= 1) return null
      const clips = style.display !== 'inline' && style.overflowX !== 'visible'
      if (clips && /hidden|clip/.test(style.overflowX) && !isWithin(box, edges)) {
        if (style.textOverflow !== 'ellipsis') say('cut', text)
        else if (!tellsWhole(element)) say('shortened', text)
      }
      if (!clips && !isOnSurface && isPainted(style)) {
        if (!isWithin(box, edges)) say('out of its box', text)
      }
      isOnSurface ||= clips || isPainted(style)
      if (clips) box = meet(box, edges)
      if (isEmpty(box)) return null
      if (style.position === 'fixed') break
    }
    const window_: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    if (!isWithin(box, window_)) say('outside the window', text)
    return isEmpty(meet(box, window_)) ? null : meet(box, window_)
  }

  const drawn: Drawn[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent ?? ''
    if (!element || text.trim() === '') continue
    if (element.closest('.visually-hidden, script, style, option, a[href="#content"]')) continue
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, top, right, bottom } of range.getClientRects()) {
      const whole = { left, top, right, bottom }
      if (isEmpty(whole)) continue
      const box = follow(element, text, whole)
      if (box) drawn.push({ element, text, box, layer: layerOf(element) })
    }
  }

  for (const [place, one] of drawn.entries()) {
    for (const other of drawn.slice(place + 1)) {
      if (one.element === other.element || one.layer !== other.layer) continue
      const both = meet(one.box, other.box)
      if (both.right - both.left > slack && both.bottom - both.top > 3) {
        say('overlapping', `${one.text} / ${other.text}`)
      }
    }
    const { element, box, layer } = one
    const middle = (box.top + box.bottom) / 2
    const points = [box.left + 2, (box.left + box.right) / 2, box.right - 2]
    const cover = points
      .map((x) => document.elementFromPoint(x, middle))
      .find((hit) => hit && !element.contains(hit) && !hit.contains(element))
    if (cover && (layerOf(cover) === layer || !floats(layerOf(cover)))) say('covered', one.text)
  }

  for (const element of document.querySelectorAll('*')) {
    const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
    const isRoot = element === document.documentElement || element === document.body
    const style = styleOf(element)
    const canScroll = /auto|scroll/.test(style.overflowX) || isRoot
    const isMeant = element.matches('[role=grid], section[tabindex], [role=region][tabindex]')
    if (isWide && canScroll && !isMeant && element.checkVisibility()) {
      say('scrolled sideways', element.className || element.tagName)
    }
  }

  const pen = document.createElement('canvas').getContext('2d')
  for (const input of document.querySelectorAll('input')) {
    if (!pen || input.value !== '' || !input.placeholder || !input.checkVisibility()) continue
    const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = styleOf(input)
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
    const room =
      input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    if (pen.measureText(input.placeholder).width > room + 1) {
      say('placeholder cut', input.placeholder)
    }
  }

  const layers = new Map<Element, string[]>()
  for (const button of document.querySelectorAll('button[class*="filled"]')) {
    if (!button.checkVisibility()) continue
    const layer = layerOf(button)
    layers.set(layer, [...(layers.get(layer) ?? []), button.textContent ?? ''])
  }
  for (const names of layers.values()) {
    if (names.length > 1) say('two filled buttons', names.join(' / '))
  }
  return flaws
}
