import { protocol, type Session } from 'electron'
import { answerPage, listPageFiles } from './page-files'

/** Names the console's own scheme. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // What was compiled of the page's script is kept for the next start.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves `app://console/` from a folder, instead of `file://`. */
export function servePage(session: Session, folder: string): void {
  const files = listPageFiles(folder)
  session.protocol.handle('app', (request) => answerPage(files, request))
}

/**
 * Makes Node read its fetch API now, which it does when it is first used: better while the page's
 * process starts than while the page waits for its first file.
 */
export function readFetchApi(): void {
  new Response()
}
