import { type ChannelContract, nothing } from './schemas'

/** Newer versions of the console; how far the way to one is, the status says. */
export const updatesContract = {
  'updates:check': { input: nothing, output: nothing },
  /** Ends when it is downloaded, failed, or was cancelled. */
  'updates:download': { input: nothing, output: nothing },
  'updates:cancel': { input: nothing, output: nothing },
  'updates:defer': { input: nothing, output: nothing },
  /** Ends the application, installs what was downloaded, and opens the newer one. */
  'updates:install': { input: nothing, output: nothing },
} as const satisfies Record<string, ChannelContract>
