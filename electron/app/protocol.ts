import { protocol, type Session } from 'electron'
import { answerPage, listPageFiles } from './page-files'

/** Names the console's own scheme. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves `app://console/` from a folder, instead of `file://`. */
export function servePage(session: Session, folder: string): void {
  const files = listPageFiles(folder)
  session.protocol.handle('app', (request) => answerPage(files, request))
}
