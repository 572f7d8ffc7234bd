import type { Check } from './check'
export const places: readonly Check[] = []
