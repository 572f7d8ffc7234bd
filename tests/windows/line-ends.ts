import type { Check } from './check'
export const lineEnds: readonly Check[] = []
