import type { SendersService } from '#electron/services/senders/senders-service'
import type { Handlers } from '../handle'

type SendersHandlers = Pick<Handlers, Extract<keyof Handlers, `senders:${string}`>>

/** `senders` are those of the workspace that is open. */
export function createSendersHandlers(senders: () => SendersService): SendersHandlers {
  return {
    'senders:list': () => senders().list(),
    'senders:rename': (input) => senders().rename(input),
    'senders:forget': (input) => senders().forget(input),
    'senders:forget-word': (input) => senders().forgetWord(input),
    'senders:forget-status': (input) => senders().forgetStatus(input),
  }
}
