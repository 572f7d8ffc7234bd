import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refuse } from './answers'
import { deliver } from './deliver'
import { type ChosenFault, type FaultRule, planFaults } from './faults'
import { performCall } from './practice-calls'
import { type PracticeCounts, zeroCounts } from './practice-counts'
import type { PracticeUser } from './practice-user'
import { randomAt } from './random'
import { type ReadRequest, readRequest } from './read-request'
import { appendToStateFile, readStateFile } from './state-file'
import { createWorld, type World } from './world'

/** Milliseconds before each answer: always the same, or somewhere between two. */
export type Latency = number | readonly [min: number, max: number]

/** A call as the service meets it: whole, with nothing done yet; or with its answer's last byte given away. */
export interface PracticeMoment extends Pick<ReadRequest, 'call' | 'suffix' | 'fields'> {
  readonly stage: 'arrived' | 'answered'
}

export interface PracticeOptions {
  readonly seed?: number
  /** Shops there are before anyone registers. */
  readonly users?: number
  readonly latencyMs?: Latency
  readonly faults?: readonly FaultRule[]
  /** Registrations and activations are kept here and are there again at the next start. */
  readonly stateFile?: string
  /** Called at the very moment, before the service does anything else. */
  readonly onMoment?: (moment: PracticeMoment) => void
  /** Epoch seconds. */
  readonly now?: () => number
  /** 0, or none: any free one. */
  readonly port?: number
}

export interface PracticeServer {
  /** The base URL, `/integration` included. */
  readonly url: string
  /** Made at each start; they open nothing else. */
  readonly key: string
  readonly token: string
  /** Replaces the rules; their counting begins again. */
  setFaults(rules: readonly FaultRule[]): void
  setLatency(latencyMs: Latency): void
  counts(): PracticeCounts
  findUser(email: string): PracticeUser | undefined
  userCount(): number
  /** Ends hanging requests too; what a fault had put off is not done any more. */
  close(): Promise<void>
}

function isSame(given: string | undefined, expected: string): boolean {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function openWorld(options: PracticeOptions, now: () => number): World {
  const { seed = 2016, users = 2500, stateFile } = options
  const world = createWorld({ seed, users, now: now() })
  for (const event of stateFile === undefined ? [] : readStateFile(stateFile)) world.apply(event)
  return world
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      // A server that listens on TCP has an address of this kind.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Timers that end with the service. */
function createSchedule() {
  const timers = new Set<NodeJS.Timeout>()
  return {
    after(delayMs: number, action: () => void): void {
      const timer = setTimeout(() => {
        timers.delete(timer)
        action()
      }, delayMs)
      timers.add(timer)
    },
    clear(): void {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** Starts a service on this machine that behaves as the partner's does, faults on demand included. */
export async function startPracticeServer(options: PracticeOptions = {}): Promise<PracticeServer> {
  const now = options.now ?? (() => Math.floor(Date.now() / 1000))
  const world = openWorld(options, now)
  const counts = zeroCounts()
  const schedule = createSchedule()
  const key = `latihan-${randomBytes(16).toString('hex')}`
  const token = randomBytes(24).toString('hex')
  let choose = planFaults(options.faults ?? [])
  let latency: Latency = options.latencyMs ?? 0
  let requests = 0
  let openRequests = 0

  const context = {
    world,
    counts,
    now,
    commit(event: Parameters<World['apply']>[0]): void {
      if (options.stateFile !== undefined) appendToStateFile(options.stateFile, event)
      world.apply(event)
    },
  }

  function answer(request: ReadRequest, chosen: ChosenFault | null, response: ServerResponse) {
    const { key: givenKey, token: givenToken } = request.fields
    const isKnown = isSame(givenKey, key) && isSame(givenToken, token)
    if (!isKnown) counts.credentialsRefused += 1
    deliver(chosen, {
      response,
      delayMs: chosen?.delayMs,
      after: schedule.after,
      perform: () =>
        isKnown
          ? performCall({ ...request, chosen }, context)
          : refuse('Key atau token tidak valid.'),
    })
  }

  function nextLatencyMs(): number {
    requests += 1
    if (typeof latency === 'number') return latency
    const [min, max] = latency
    return min + randomAt(options.seed ?? 0, requests, 0) * (max - min)
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    openRequests += 1
    counts.mostAtOnce = Math.max(counts.mostAtOnce, openRequests)
    response.once('close', () => {
      openRequests -= 1
    })
    // A late answer to a client that left meanwhile.
    response.on('error', () => response.destroy())
    const request = await readRequest(message)
    if (request === null) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>')
      return
    }
    counts.calls[request.call] += 1
    options.onMoment?.({ ...request, stage: 'arrived' })
    response.once('finish', () => options.onMoment?.({ ...request, stage: 'answered' }))
    const chosen = choose(request.call)
    if (chosen !== null) {
      counts.faults.set(chosen.fault, (counts.faults.get(chosen.fault) ?? 0) + 1)
    }
    const waitMs = nextLatencyMs()
    if (waitMs > 0) schedule.after(waitMs, () => answer(request, chosen, response))
    else answer(request, chosen, response)
  }

  const server = createServer((message, response) => {
    serve(message, response).catch(() => {
      // A request that cannot be read, or a state file that cannot be written: no answer is made up.
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Error</h1>')
    })
  })
  const port = await listen(server, options.port ?? 0)

  return {
    url: `http://127.0.0.1:${port}/integration`,
    key,
    token,
    setFaults(rules) {
      choose = planFaults(rules)
    },
    setLatency(latencyMs) {
      latency = latencyMs
    },
    counts: () => counts,
    findUser: (email) => world.findByEmail(email),
    userCount: () => world.userCount(),
    close() {
      schedule.clear()
      return new Promise((resolve) => {
        // Closing a second time is an error to Node and nothing to us.
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
