import { mostFaultCharacters } from '#shared/ipc/contract/app'
import { call } from './call'

const mostReports = 20
let reports = 0

/** Puts a fault of the page in the console's log; of a flood only its beginning. */
export function reportFault(fault: unknown): void {
  if (reports >= mostReports) return
  reports += 1
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  call('app:page-fault', { text: text.slice(0, mostFaultCharacters) }).catch(() => undefined)
}

/** Reports what nobody caught. */
export function watchFaults(): void {
  window.addEventListener('error', ({ error }) => {
    if (error !== null) reportFault(error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => reportFault(reason))
}
