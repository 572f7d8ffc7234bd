import type { PracticeMoment } from '#electron/practice/practice-server'
import { assertNever } from '#shared/domain/assert-never'
import type { RunKind } from '#shared/domain/runs/run'
import type { KillPoint } from './kill-plan'
import type { Scene } from './scene'

const sentBy: Record<RunKind, PracticeMoment['call']> = {
  register: 'register',
  activate: 'activate',
  check: 'check',
}

/** The last look before a row's intent; a check has none, and follows the one before it. */
const lookedBy: Record<RunKind, PracticeMoment['call']> = {
  register: 'check',
  activate: 'user',
  check: 'check',
}

/** Calls, times of a point, and milliseconds that may pass before a console is killed. */
const mostCalls = 24
const mostTimes = 6
const mostMs = 20

/** Where few rows are left, fewer calls and times pass: the kill must come before the end of the file. */
const callsPerRowLeft = 1 / 2
const timesPerRowLeft = 1 / 8

/** Kills once the console comes to the point; returns what disarms it. */
export function armKill(point: KillPoint, scene: Scene, kill: () => void): () => void {
  const within = (most: number) => Math.floor(scene.random() * most)
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, action: () => void) => timers.add(setTimeout(action, ms))
  const rowsLeft = countUnsent(scene)
  let left = within(
    point === 'at random'
      ? Math.min(mostCalls, 1 + rowsLeft * callsPerRowLeft)
      : Math.min(mostTimes, 1 + rowsLeft * timesPerRowLeft),
  )
  /** The point was reached: the last of its times ends the console. */
  const pass = () => {
    left -= 1
    if (left < 0) kill()
  }
  const stopListening = listenFor(point, scene, {
    pass,
    later: (action, most = mostMs) => later(within(most), action),
  })
  return () => {
    stopListening()
    for (const timer of timers) clearTimeout(timer)
  }
}

interface Steps {
  readonly pass: () => void
  /** Acts some milliseconds later, fewer than `most`. */
  readonly later: (action: () => void, most?: number) => void
}

function listenFor(point: KillPoint, scene: Scene, { pass, later }: Steps): () => void {
  const { ledger } = scene
  const { kind } = scene.plan
  const isSent = ({ call, stage }: PracticeMoment, wanted: PracticeMoment['stage']) =>
    call === sentBy[kind] && stage === wanted
  switch (point) {
    case 'at random':
      return scene.listen(({ stage }) => {
        if (stage === 'arrived') later(pass)
      })
    case 'before intent':
      return scene.listen((moment) => {
        if (moment.call !== lookedBy[kind] || moment.stage !== 'answered') return
        if (waitsForIntent(scene, moment)) pass()
      })
    case 'after intent':
      return watchIntents(scene, isSent, pass)
    case 'after send':
      return scene.listen((moment) => {
        if (isSent(moment, 'arrived') && findPosition(scene, moment) !== null) pass()
      })
    case 'after answer':
      return scene.listen((moment) => {
        if (isSent(moment, 'answered') && findPosition(scene, moment) !== null) pass()
      })
    case 'before outcome': {
      let most = mostMs
      return scene.listen((moment) => {
        const position = isSent(moment, 'answered') ? findPosition(scene, moment) : null
        if (position === null) return
        later(() => {
          if (ledger.stateAt(position) === 'sending') pass()
          // How fast outcomes are written is the machine's: a wait that was too long is halved.
          else most /= 2
        }, most)
      })
    }
    default:
      return assertNever(point)
  }
}

/** Looks at the ledger, again and again, for an intent that the service has not heard of. */
function watchIntents(
  scene: Scene,
  isSent: (moment: PracticeMoment, stage: 'arrived') => boolean,
  pass: () => void,
): () => void {
  const heard = new Set<number>()
  /** Counted, or left behind by a console that died before: that one's intents are no news. */
  const seen = new Set(scene.ledger.positionsIn('sending'))
  const stopListening = scene.listen((moment) => {
    const position = isSent(moment, 'arrived') ? findPosition(scene, moment) : null
    if (position !== null) heard.add(position)
  })
  const looking = setInterval(() => {
    const sending = scene.ledger.positionsIn('sending')
    for (const position of seen) if (!sending.includes(position)) seen.delete(position)
    for (const position of sending) {
      if (heard.has(position) || seen.has(position)) continue
      seen.add(position)
      pass()
    }
  }, 1)
  return () => {
    clearInterval(looking)
    stopListening()
  }
}

/** Rows that no console has begun to send yet: all of the file, before there is a run. */
function countUnsent({ ledger, plan }: Scene): number {
  if (ledger.stateAt(0) === undefined) return plan.rows
  return ledger.positionsIn('ready').length + ledger.positionsIn('unsent').length
}

/** Whether the row that was looked at, or any where the look is about no row, is unsent in the ledger. */
function waitsForIntent(scene: Scene, moment: PracticeMoment): boolean {
  if (scene.plan.kind === 'check') return countUnsent(scene) > 0
  const position = findPosition(scene, moment)
  const state = position === null ? undefined : scene.ledger.stateAt(position)
  return state === 'ready' || state === 'unsent'
}

/** The row that a call is about; null for controls and all else. */
function findPosition({ rows }: Scene, { fields, suffix }: PracticeMoment): number | null {
  const email = fields.email?.toLowerCase()
  const position = rows.findIndex((row) =>
    email === undefined
      ? row.registrationId !== '' && row.registrationId === suffix
      : row.email.toLowerCase() === email,
  )
  return position < 0 ? null : position
}
