/** The names of all channels, page to main. Each has its contract in `contract.ts`, or it does not compile. */
export const channels = [
  'app:status',
  'app:open-folder',
  'app:quit',
  'settings:change',
  'credentials:save',
  'credentials:forget',
  'practice:start',
  'practice:conditions',
  'live:start',
  'record:restore',
  'record:begin-anew',
  'record:leave',
  'record:close-damaged',
  'record:dismiss-notice',
  'overview:read',
  'users:sync',
  'users:page',
  'users:count',
  'users:ids',
  'users:facets',
  'users:find',
  'users:refresh',
  'users:reveal',
  'users:views',
  'users:save-view',
  'users:delete-view',
  'users:columns',
  'users:set-columns',
  'sources:choose',
  'sources:drop',
  'sources:paste',
  'sources:inspect',
  'sources:close',
  'templates:save',
  'runs:create',
  'runs:list',
  'runs:find',
  'runs:rows',
  'runs:next-problem',
  'runs:edit',
  'runs:fill',
  'runs:exclude',
  'runs:undo',
  'runs:redo',
  'runs:start',
  'runs:pause',
  'runs:cancel',
  'runs:discard',
  'runs:save-results',
] as const

export type Channel = (typeof channels)[number]

/** What the page may call by name. A dropped file's path comes from the preload alone. */
export type PageChannel = Exclude<Channel, 'sources:drop'>

/** The names of all events, main to page; their payloads are in `events.ts`. */
export const eventNames = [
  'app:status',
  'app:menu',
  'runs:progress',
  'runs:import-progress',
  'runs:changed',
  'users:sync-progress',
] as const

export type EventName = (typeof eventNames)[number]
