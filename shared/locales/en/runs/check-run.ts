import type { checkRun as source } from '../../id/runs/check-run'
import { counted, formats } from '../formats'
import { results } from './results'
import { runCheck } from './run-check'
import { runResult } from './run-result'
import { runSend } from './run-send'

const n = formats.number
const users = (count: number) => counted(count, 'user', 'users')

export const checkRun: typeof source = {
  results: { states: { ...results.states, done: 'Found', refused: 'Not found' } },
  start: {
    title: 'Check users from a file',
    lead: 'From a list of emails: the service is asked one by one, and nothing is changed.',
  },
  check: {
    allGoodBody: (ready) =>
      ready === 0 ? 'No row is ready to be checked.' : `${users(ready)} ready to be checked.`,
    sendAll: (rows) => `Check ${users(rows)}`,
    sendOne: 'Check 1 first',
    confirm: {
      ...runCheck.confirm,
      title: (rows) => `Check ${users(rows)} at ELKASSA?`,
      titlePractice: (rows) => `Check ${users(rows)} at the practice service?`,
      body: (rows) =>
        `The service is asked for the packages of ${users(rows)}. Nothing is changed at ELKASSA.`,
      bodyPractice: (rows) => `The practice service is asked for the packages of ${users(rows)}.`,
    },
  },
  send: {
    titles: {
      running: (rows) => `Checking ${users(rows)}`,
      paused: 'Checking is paused',
      stopped: 'Checking has stopped',
      trialDone: 'Result of the trial',
    },
    rate: (rows) => `${users(rows)} a minute`,
    cards: {
      label: 'Users by outcome',
      done: 'Found',
      refused: 'Not found',
      unknown: 'Uncertain',
      notSent: 'Not checked',
    },
    sumLabel: 'found + not found + uncertain + not checked = everyone to be checked',
    announce: (percent, done, all) => `${percent}, ${n(done)} of ${users(all)} finished`,
    sendRest: (rows) => `Check the rest (${users(rows)})`,
    cancel: {
      ...runSend.cancel,
      body: (rows) => `${users(rows)} not checked yet will not be checked.`,
    },
    trial: {
      ...runSend.trial,
      done: (id) => `User ${id} was found.`,
      doneNoId: 'The user was found.',
      doneBody: (rows) => `${users(rows)} more ready to be checked.`,
      refused: 'The user was not found.',
      refusedBody: 'The others can be checked all the same.',
      unsentBody: 'There was no answer. Check the connection, then try again.',
    },
    gridLabel: 'Rows checked, the latest first',
    gridEmpty: 'No row was checked yet.',
  },
  result: {
    left: { ...runResult.left, inDoubt: (rows) => `Ask again about ${n(rows)}` },
    allDone: (rows) => `All of ${users(rows)} found.`,
    someLeft: (done, all) => `${n(done)} of ${users(all)} found.`,
    filters: {
      ...runResult.filters,
      done: 'Found',
      refused: 'Not found',
      ready: 'Not checked',
      unsent: 'Not answered',
    },
    another: 'Check another file',
    dropAgain:
      'The results file can be dropped here again: only the rows that are not finished will run.',
  },
}
