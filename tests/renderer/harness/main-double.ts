import type { ErrorCode } from '#shared/domain/error-code'
import type { Bridge } from '#shared/ipc/bridge'
import type { Channel, EventName } from '#shared/ipc/channels'
import { contract, type Input, type Output } from '#shared/ipc/contract'
import { type EventPayload, events } from '#shared/ipc/events'
import type { Failure, Result } from '#shared/ipc/result'

type Answer = (input: unknown) => Result<unknown> | Promise<Result<unknown>>

/** Stands for main at the preload's bridge: what goes over it is held to the contract, both ways. */
export interface MainDouble {
  readonly bridge: Bridge
  /** Every later call of the channel gets this. */
  answer<C extends Channel>(channel: C, value: Output<C> | ((input: Input<C>) => Output<C>)): void
  /** Every later call of the channel fails so. */
  refuse(channel: Channel, code: ErrorCode, details?: Failure['details']): void
  /** Later calls of the channel wait until it is released; then they get what is said by then. */
  hold(channel: Channel): void
  release(channel: Channel): void
  /** Main tells the page. */
  tell<E extends EventName>(event: E, payload: EventPayload<E>): void
  /** What the channel was called with, from the first call on. */
  inputsOf<C extends Channel>(channel: C): readonly Input<C>[]
  /** Calls that no answer was said for, and those that broke the contract. */
  readonly faults: readonly string[]
}

export function createMainDouble(): MainDouble {
  const answers = new Map<Channel, Answer>()
  const gates = new Map<Channel, Gate>()
  const inputs = new Map<Channel, unknown[]>()
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const faults: string[] = []
  const fail = (fault: string): Result<unknown> => {
    faults.push(fault)
    return { ok: false, failure: { code: 'unexpected', details: {} } }
  }
  const ask = async (channel: Channel, input: unknown): Promise<Result<unknown>> => {
    inputs.set(channel, [...(inputs.get(channel) ?? []), input])
    const parsed = contract[channel].input.safeParse(input)
    if (!parsed.success) return fail(`${channel} was called with ${parsed.error.message}`)
    await gates.get(channel)?.opened
    const answer = answers.get(channel)
    if (answer === undefined) return fail(`${channel} has no answer`)
    const result = await answer(parsed.data)
    if (!result.ok) return result
    const value = contract[channel].output.safeParse(result.value)
    return value.success ? result : fail(`${channel} was answered with ${value.error.message}`)
  }
  return {
    bridge: {
      invoke: ask,
      on(event, listener) {
        const heard = listeners.get(event) ?? new Set()
        listeners.set(event, heard.add(listener))
        return () => heard.delete(listener)
      },
      dropFile: (kind, file) => ask('sources:drop', { kind, path: file.name }),
    },
    answer(channel, value) {
      // A value that is a function is the answer's own way to be found: no output is one.
      const find =
        typeof value === 'function' ? (value as (input: unknown) => unknown) : () => value
      answers.set(channel, (input) => ({ ok: true, value: find(input) }))
    },
    refuse(channel, code, details = {}) {
      answers.set(channel, () => ({ ok: false, failure: { code, details } }))
    },
    hold(channel) {
      gates.set(channel, createGate())
    },
    release(channel) {
      gates.get(channel)?.open()
      gates.delete(channel)
    },
    tell(event, payload) {
      const parsed = events[event].parse(payload)
      for (const listener of listeners.get(event) ?? []) listener(parsed as never) // Of its event.
    },
    inputsOf: (channel) => (inputs.get(channel) ?? []) as never, // Each was parsed as its input.
    faults,
  }
}

interface Gate {
  readonly opened: Promise<void>
  readonly open: () => void
}

function createGate(): Gate {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
