import type { senders as source } from '../id/senders'
import { counted } from './formats'

export const senders: typeof source = {
  tab: 'Senders',
  lead: 'Files with the same columns and a similar name are taken for one sender’s: columns, reading and the words you explained are used again.',
  none: {
    title: 'No senders yet',
    body: 'Once a file was checked, the way it was read is remembered here.',
  },
  kind: 'Used for',
  usedAt: 'Last file',
  columns: 'Columns',
  reading: 'Reading',
  defaults: 'For all rows',
  words: 'Words',
  pair: (from, to) => `${from} → ${to}`,
  statuses: {
    title: 'Words of payment statuses',
    lead: 'What you said that words of statuses mean, for each payment gateway.',
    at: (word, gateway) => `${word} · ${gateway}`,
    noGateway: 'no gateway',
    meanings: { paid: 'paid', unpaid: 'not paid' },
  },
  rename: {
    label: 'Rename',
    title: 'Rename this sender',
    field: 'Name of the sender',
    empty: 'Enter a name.',
    save: 'Save',
  },
  forget: {
    label: 'Forget',
    title: (name) => `Forget ${name}?`,
    body: 'The next file of this sender is read as one of a new sender. Work that is there stays.',
    word: (word) => `Forget what “${word}” means`,
  },
  step: {
    title: 'Sender',
    who: 'File from',
    new: 'New sender',
    known: (date) =>
      `Read as the last file, ${date}: columns, reading and the values for all rows.`,
    words: (count) => `Also used again: ${counted(count, 'word', 'words')} you explained.`,
    unknown: (name) => `The way it is read will be remembered as “${name}”.`,
    where: 'Kept in Settings › Senders.',
  },
}
