/** What a colour may mean; a word or a mark always goes with it (WCAG 1.4.1). */
export type Meaning = 'good' | 'bad' | 'repaired' | 'unknown' | 'neutral'
