import { shell } from 'electron'

/** What the console ever opens outside itself: a chat, or a message to be sent. */
const allowed = /^(?:https:\/\/wa\.me\/62\d+\?|mailto:)/

/** Opens an address in the program that the system has for it; refuses any other kind. */
export async function openOutside(address: string): Promise<void> {
  if (!allowed.test(address)) throw new Error('the console opens no such address')
  await shell.openExternal(address)
}
