import type { Check } from './check'
export const openFiles: readonly Check[] = []
