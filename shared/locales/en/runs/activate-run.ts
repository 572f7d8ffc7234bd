import type { activateRun as source } from '../../id/runs/activate-run'
import { counted, formats } from '../formats'
import { runCheck } from './run-check'
import { runSend } from './run-send'

const n = formats.number
const activations = (count: number) => counted(count, 'activation', 'activations')
const packets = (count: number) => counted(count, 'package', 'packages')

export const activateRun: typeof source = {
  start: {
    title: 'Activate from a file',
    lead: 'From a file of payments: check, try one, then activate the rest.',
  },
  check: {
    filters: { ...runCheck.filters, repaired: 'With a note', already: 'Sent before' },
    allGoodBody: (ready) =>
      ready === 0
        ? 'No row is ready to be sent.'
        : `${activations(ready)} ready to be sent. Send one first to see what comes of it.`,
    sendAll: (rows) => `Send ${activations(rows)}`,
    confirm: {
      ...runCheck.confirm,
      title: (rows) => `Send ${activations(rows)} to ELKASSA?`,
      titlePractice: (rows) => `Send ${activations(rows)} to the practice service?`,
      body: (rows) =>
        `${packets(rows)} will be activated, each for one invoice. An activation cannot be taken back.`,
      bodyPractice: (rows) =>
        `${packets(rows)} will be activated at the practice service. Nothing reaches ELKASSA.`,
    },
  },
  send: {
    titles: {
      ...runSend.titles,
      running: (rows) => `Sending ${activations(rows)}`,
    },
    rate: (rows) => `${activations(rows)} a minute`,
    cards: { ...runSend.cards, label: 'Activations by outcome' },
    announce: (percent, done, all) => `${percent}, ${n(done)} of ${activations(all)} finished`,
    sendRest: (rows) => `Send the rest (${activations(rows)})`,
    cancel: {
      ...runSend.cancel,
      body: (rows) => `${activations(rows)} not sent yet will not be sent. Those done stay active.`,
    },
    unknownNotice: {
      ...runSend.unknownNotice,
      body: 'These activations are never sent again by themselves.',
      person: 'Compare the packages before and after below, then ask ELKASSA.',
    },
    trial: {
      ...runSend.trial,
      done: (id) => `The trial worked for ${id}.`,
      doneBody: (rows) => `${activations(rows)} more ready to be sent.`,
      unsentBody: 'Nothing was activated. Check the connection, then try again.',
    },
  },
  result: {
    allDone: (rows) => `All of ${packets(rows)} active.`,
    someLeft: (done, all) => `${n(done)} of ${packets(all)} active.`,
    another: 'Activate another file',
    dropAgain:
      'The results file can be dropped here again: only the rows that are not finished will run. An invoice that was sent is never sent again.',
  },
}
