import { shell } from 'electron'

/** Opens a folder in the system's file manager. */
export async function openFolder(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new Error(`the folder cannot be opened: ${problem}`)
}
