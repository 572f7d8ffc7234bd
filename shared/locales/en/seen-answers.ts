import type { seenAnswers as source } from '../id/seen-answers'
import { counted } from './formats'

export const seenAnswers: typeof source = {
  tab: 'Service answers',
  intro:
    'The forms of answers the service has given, and what the console takes them to mean. Emails and digits in the samples are masked.',
  gridLabel: 'Forms of answers, the one seen last at the top',
  empty: {
    title: 'No answers yet',
    body: 'Every form of answer of the service is recorded here by itself.',
  },
  columns: {
    call: 'Call',
    meaning: 'What the console makes of it',
    knownBy: 'Known from',
    sample: 'Sample of its words',
    status: 'HTTP',
    flag: 'Status',
    shape: 'Data',
    count: 'Times seen',
    firstSeen: 'First seen (WIB)',
    lastSeen: 'Last seen (WIB)',
  },
  calls: {
    register: 'Registering a shop',
    reference: 'Packages and shop types',
    check: 'Checking an email',
    activate: 'Activating a package',
    users: 'List of users',
    user: 'Details of one user',
  },
  meanings: {
    success: 'Success, as documented',
    refusal: 'Refusal; read before it is believed',
    absent: 'There is no such user',
    'heard-of-existing': 'Heard of users that exist; it does not mean “not there”',
    overloaded: 'A service that is busy or under maintenance; nothing is concluded',
    unclear: 'Not known yet; nothing is concluded',
  },
  tags: {
    success: 'Success',
    refusal: 'Refusal',
    absent: 'No such user',
    'heard-of-existing': 'Not “not there”',
    overloaded: 'Service is busy',
    unclear: 'Not known yet',
  },
  knownBy: {
    'built-in': 'the console itself',
    controls: 'control questions',
    person: 'a person’s decision',
  },
  flags: { yes: 'yes (true)', no: 'no (false)' },
  shapes: {
    missing: 'none',
    null: 'empty',
    emptyList: 'empty list',
    list: 'list',
    emptyText: 'empty text',
    string: 'text',
    number: 'number',
    boolean: 'yes/no',
    emptyObject: 'no fields',
    fields: (names) => `fields: ${names}`,
    emptyField: (name) => `${name} (empty)`,
    afterText: (shape) => `${shape}, after other text`,
  },
  noWords: 'no words',
  name: {
    action: 'Means: no such user…',
    title: 'Does this answer mean that there is no such user?',
    body: (sample) =>
      `From now on, answers to email checks such as “${sample}” count as: there is no such user. Each is still proven by a control question. If it really means something else, shops that are registered may be taken for missing; ask ELKASSA first. It goes on record in history under your name.`,
    confirm: 'Record the meaning',
    done: 'The meaning is on record and counts from now on.',
  },
  export: {
    label: 'Export CSV',
    fileName: 'service-answers',
    saved: (name) => `The service’s answers were saved as “${name}”.`,
  },
  count: (count) => counted(count, 'form of answer', 'forms of answers'),
  fresh: {
    title: 'The service answered in a new way',
    body: (call, meaning) => `${call}. The console makes of it: ${meaning}.`,
    show: 'Show',
  },
}
