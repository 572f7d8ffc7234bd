import type { Check } from './check'
export const replacedFiles: readonly Check[] = []
