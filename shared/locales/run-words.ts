import type { RunKind } from '../domain/run'
import type { Messages } from './id'

/**
 * All texts, with those of bulk work as this kind says them.
 *
 * Most are the same for every kind: registration has them all, the others only what they say otherwise.
 */
export function withRunWords(messages: Messages, kind: RunKind): Messages {
  if (kind === 'register') return messages
  const words = kind === 'activate' ? messages.activateRun : messages.checkRun
  return {
    ...messages,
    results: { ...messages.results, ...('results' in words && words.results) },
    registerStart: { ...messages.registerStart, ...words.start },
    registerCheck: { ...messages.registerCheck, ...words.check },
    registerSend: { ...messages.registerSend, ...words.send },
    registerResult: { ...messages.registerResult, ...words.result },
  }
}
