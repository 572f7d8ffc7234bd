/** The parts of Electron's `IpcMainInvokeEvent` that tell who is calling. */
export interface IpcCaller {
  /** Null once the frame has gone elsewhere. */
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** Scheme and host of the console's own page. */
export const consoleOrigin = 'app://console'

/**
 * True for the console's own top frame alone.
 *
 * Asks the frame for its origin: `new URL('app://console').origin` is the text `null`.
 */
export function isTrustedSender({ senderFrame }: IpcCaller): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === consoleOrigin
}
