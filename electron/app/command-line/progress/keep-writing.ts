import type { EventEmitter } from 'node:events'

/**
 * Lets a stream take what is written whether or not somebody still reads it: a closed pipe, a terminal
 * that is gone or a full disk behind it changes nothing about the work.
 */
export function keepWriting(streams: readonly Pick<EventEmitter, 'on'>[]): void {
  for (const stream of streams) stream.on('error', ignore)
}

function ignore() {
  return undefined
}
