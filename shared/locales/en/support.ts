import type { support as source } from '../id/support'

export const support: typeof source = {
  reloaded: {
    tag: 'Window',
    title: 'This window stopped and was loaded again.',
    body: 'Runs and sending were not affected. Entries that were not saved have to be typed again.',
  },
  safe: {
    title: 'The console was opened safely',
    lead: 'The last two times it ended before it was ready. So nothing is opened by itself now.',
    leftOut: 'What was not started',
    parts: [
      'The service of last time, with its runs and its copy of the users',
      'Syncing and the look for newer versions',
      'The remembered place and size of the window',
    ],
    kept: 'Nothing was deleted or changed.',
    usual: 'Open as usual',
    quit: 'Close the console',
  },
  diagnostics: {
    open: 'Make a diagnostics file…',
    title: 'Diagnostics file',
    lead: 'This is all it holds. There is no key, token, password, email, phone number, shop name or file name in it. Nothing is sent by itself.',
    content: 'Content of the diagnostics file',
    save: 'Save…',
    fileName: 'elkassa-diagnostics',
    fileType: 'Text',
    saved: (name) => `${name} is saved.`,
  },
}
