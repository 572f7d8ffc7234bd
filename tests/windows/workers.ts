import type { Check } from './check'
export const workers: readonly Check[] = []
