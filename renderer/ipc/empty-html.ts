declare global {
  interface Window {
    readonly trustedTypes: {
      createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown
    }
  }
}

// The page's policy lets nobody make HTML of a text. React Aria empties an element that way and throws
// where it may not: the empty text holds nothing that could run, so it alone is trusted.
window.trustedTypes.createPolicy('default', {
  createHTML: (text) => (text === '' ? text : null),
})

export {}
