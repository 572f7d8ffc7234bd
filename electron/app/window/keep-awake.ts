import { powerSaveBlocker } from 'electron'

/** Keeps the computer from sleeping by itself, its screen may; ends with the returned function. */
export function keepAwake(): () => void {
  const blocker = powerSaveBlocker.start('prevent-app-suspension')
  return () => powerSaveBlocker.stop(blocker)
}
