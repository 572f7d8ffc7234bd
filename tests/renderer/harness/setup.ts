import { configure } from '@testing-library/react'

// A busy machine may take long over what is waited for; what a test names says more than the whole page.
configure({
  asyncUtilTimeout: 15_000,
  getElementError: (message) => new Error(message?.split('\n')[0]),
})

/** jsdom lays nothing out: every element is as large as a window, so that lists draw their rows. */
const size = { offsetWidth: 1280, offsetHeight: 800, clientWidth: 1280, clientHeight: 800 }
for (const [name, value] of Object.entries(size)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value })
}

/** Nothing changes its size, and no window is low or narrow. */
const nothing = () => undefined
window.ResizeObserver = class {
  readonly observe = nothing
  readonly unobserve = nothing
  readonly disconnect = nothing
}
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  })

/** jsdom has nothing to scroll and lacks this; lists call it to keep their active line in sight. */
Element.prototype.scrollIntoView = () => undefined
