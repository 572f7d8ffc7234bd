import type { z } from 'zod'
import type { RunKind } from '#shared/domain/runs/run'
import type { EventName, PageChannel } from '#shared/ipc/channels'
import { contract, type Input, type Output } from '#shared/ipc/contract'
import { type EventPayload, events } from '#shared/ipc/events'
import { parseResult } from './parse-result'

type Arguments<C extends PageChannel> = [undefined] extends [Input<C>] ? [] : [input: Input<C>]

/** Asks main. The one door to `window.api`; throws `CallError`. */
export async function call<C extends PageChannel>(
  channel: C,
  ...[input]: Arguments<C>
): Promise<Output<C>> {
  // The arguments are the channel's own: `undefined` only where its input is void.
  const answer = await window.api.invoke(channel, input as Input<C>)
  const schema: z.ZodType = contract[channel].output
  return parseResult(schema, answer) as Output<C>
}

/** Opens a file that was dropped on the window; throws `CallError`. */
export async function dropFile(kind: RunKind, file: File): Promise<Output<'sources:drop'>> {
  return parseResult(contract['sources:drop'].output, await window.api.dropFile(kind, file))
}

/** Listens to main until the returned function is called. A payload of another shape is left out. */
export function subscribe<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.api.on(event, (payload: unknown) => {
    const parsed = events[event].safeParse(payload)
    // The schema was looked up by the same name as the listener's payload.
    if (parsed.success) listener(parsed.data as EventPayload<E>)
  })
}
