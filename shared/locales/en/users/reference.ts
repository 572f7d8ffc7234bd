import type { ListChange } from '../../../domain/users/reference'
import type { reference as source } from '../../id/users/reference'
import { counted, formats } from '../formats'

const n = formats.number

function describeChange({ added, changed, gone }: ListChange): string {
  const parts = [
    added > 0 && `${n(added)} new`,
    changed > 0 && `${n(changed)} changed`,
    gone > 0 && `${n(gone)} gone`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

export const reference: typeof source = {
  tab: 'Packages and shop types',
  intro:
    'The packages that can be activated and the shop types that can be registered, as the service has them.',
  readAt: (at, ago) => `Read from the service ${at} (${ago})`,
  refresh: 'Refresh',
  refreshing: 'Reading from the service…',
  offline: 'Not connected: this is what is saved on this computer. Press Refresh to try again.',
  copyHint: (keys) => `To copy: select a cell, then press ${keys}.`,
  packets: {
    title: 'Packages',
    columns: { id: 'Package ID', code: 'Code', description: 'Description' },
  },
  userTypes: {
    title: 'Shop types',
    columns: { code: 'Code', description: 'Description' },
    none: 'The service names no types of shops.',
  },
  outcome: {
    tag: 'Refreshed',
    notKept: 'Not used',
    first: (packets, types) =>
      `${counted(packets, 'package', 'packages')} and ${counted(types, 'shop type', 'shop types')} read.`,
    unchanged: 'Nothing has changed.',
    changed: 'The data at the service has changed.',
    packets: (change) => `Packages: ${describeChange(change)}.`,
    userTypes: (change) => `Shop types: ${describeChange(change)}.`,
    empty: {
      packets: 'The service answered without a single package.',
      userTypes: 'The service answered without a single shop type.',
    },
    emptyAction: 'Try again in a few minutes, or ask ELKASSA.',
    stays: (at) => `What was read ${at} stays in use.`,
  },
  never: {
    title: 'Packages and shop types have never been read',
    body: 'Read them from the service once, and both are always here, without the internet too.',
    offline: 'The service is not connected. Check the internet connection, then read them.',
    action: 'Read from the service',
  },
}
