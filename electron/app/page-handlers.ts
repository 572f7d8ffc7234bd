import { app, type BrowserWindow } from 'electron'
import { createDialogs } from '#electron/ipc/dialogs'
import type { Handlers } from '#electron/ipc/handle'
import { createActivationHandlers } from '#electron/ipc/handlers/activation-handlers'
import { createAnswersHandlers } from '#electron/ipc/handlers/answers-handlers'
import { createAppHandlers } from '#electron/ipc/handlers/app-handlers'
import { createBrowseHandlers } from '#electron/ipc/handlers/browse-handlers'
import { createDiagnosticsHandlers } from '#electron/ipc/handlers/diagnostics-handlers'
import { createExportHandlers } from '#electron/ipc/handlers/export-handlers'
import { createHistoryHandlers } from '#electron/ipc/handlers/history-handlers'
import { createOfficeHandlers } from '#electron/ipc/handlers/office-handlers'
import { createOverviewHandlers } from '#electron/ipc/handlers/overview-handlers'
import { createReconcileHandlers } from '#electron/ipc/handlers/reconcile-handlers'
import { createRecordHandlers } from '#electron/ipc/handlers/record-handlers'
import { createReferenceHandlers } from '#electron/ipc/handlers/reference-handlers'
import { createRegistrationHandlers } from '#electron/ipc/handlers/registration-handlers'
import { createRunsHandlers } from '#electron/ipc/handlers/runs-handlers'
import { createSearchHandlers } from '#electron/ipc/handlers/search-handlers'
import { createSendersHandlers } from '#electron/ipc/handlers/senders-handlers'
import { createSettingsHandlers } from '#electron/ipc/handlers/settings-handlers'
import { createSourcesHandlers } from '#electron/ipc/handlers/sources-handlers'
import { createStorageHandlers } from '#electron/ipc/handlers/storage-handlers'
import { createUpdatesHandlers } from '#electron/ipc/handlers/updates-handlers'
import { nameAuthorities } from '#electron/services/settings/authorities'
import { changeSettings } from '#electron/services/workspace/change-settings'
import type { SettingsChange } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'
import type { Container } from './container'
import { gatherDiagnostics } from './gather-diagnostics'
import { readLicences } from './read-licences'
import { textsOf } from './texts'
import { askCellMenu } from './window/context-menu'
import { openFolder } from './window/open-folder'
import { openOutside } from './window/open-outside'

interface PageDeps {
  readonly container: Container
  readonly findWindow: () => BrowserWindow | null
  /** The settings changed: theme and menu follow. */
  readonly onSettings: () => void
  /** Opens what a safe start left closed. */
  readonly openUsual: () => Promise<void>
}

/** Everything the page may ask for. A channel left out does not compile. */
export function createHandlers(deps: PageDeps): Handlers {
  const { container, findWindow, onSettings, openUsual } = deps
  const { settings, workspaces, readStatus, connect, log } = container
  const dialogs = createDialogs(findWindow)
  const texts = () => textsOf(settings.current().language).dialog

  const client = { ...connect, onAway: (error: unknown) => log.warn('the service is away', error) }
  const change = (values: SettingsChange) =>
    changeSettings(client, () => {
      settings.change(values)
      onSettings()
    })
  const changeAuthorities = (path: string | null) =>
    changeSettings(client, () =>
      path === null ? settings.change({ authorityPem: '' }) : nameAuthorities(settings, path),
    )
  return {
    ...createAppHandlers({
      readStatus,
      openFolder: (folder) => openFolder(findFolder(container, folder)),
      readLicences: () => readLicences(app.getAppPath()),
      logFault: (text) => log.error(`the page failed: ${text}`),
      askCellMenu: async (at) => {
        const window = findWindow()
        return window && askCellMenu(window, textsOf(settings.current().language).menu, at)
      },
      quit: () => app.quit(),
      openUsual,
    }),
    ...createDiagnosticsHandlers({
      gather: () => gatherDiagnostics(container),
      ...{ dialogs, texts },
      words: () => messagesIn(settings.current().language).support.diagnostics,
    }),
    ...createUpdatesHandlers({ updates: container.updates, quit: () => app.quit() }),
    ...createRecordHandlers({ rescue: container.rescue, readStatus }),
    ...createSettingsHandlers({
      ...{ connect, readStatus, changeSettings: change, changeAuthorities },
      ...{ dialogs, texts },
    }),
    ...createOfficeHandlers({ membership: container.office, readStatus }),
    ...createOverviewHandlers(() => workspaces.current().readOverview()),
    ...createSearchHandlers(() => workspaces.current().search),
    ...createSendersHandlers(() => workspaces.current().senders),
    ...createSourcesHandlers({ sources: () => workspaces.current().sources, dialogs, texts }),
    ...createHistoryHandlers({
      history: () => workspaces.current().history,
      unresolved: () => workspaces.current().unresolved,
      dialogs,
      texts,
      words: () => messagesIn(settings.current().language).history,
      refuseMonths: (historyMonths) => container.policy.refuseChange({ historyMonths }),
      keepMonths: (historyMonths) => void settings.change({ historyMonths }),
      readStatus,
    }),
    ...createAnswersHandlers({
      answers: () => workspaces.current().answers,
      dialogs,
      texts,
      words: () => messagesIn(settings.current().language).seenAnswers,
    }),
    ...createExportHandlers({ exports: () => workspaces.current().exports, dialogs, texts }),
    ...createStorageHandlers({ storage: () => workspaces.current().storage }),
    ...createActivationHandlers(() => workspaces.current().activation),
    ...createRegistrationHandlers({
      desk: () => workspaces.current().registration,
      openOutside,
    }),
    ...createReconcileHandlers({
      reconcile: () => workspaces.current().reconcile,
      dialogs,
      texts,
      words: () => messagesIn(settings.current().language).reconcile,
    }),
    ...createRunsHandlers({ runs: () => workspaces.current().runs, dialogs, texts }),
    ...createReferenceHandlers({
      reference: () => workspaces.current().reference,
      watch: connect.connection.watch,
    }),
    ...createBrowseHandlers({
      browse: () => workspaces.current().browse,
      checkSelection: (selection) => workspaces.current().checkSelection(selection),
      watch: connect.connection.watch,
    }),
  }
}

/** One of the console's folders; the record's is that of the service in trouble, or in use. */
function findFolder(
  { paths, rescue, settings, folderOf }: Container,
  folder: 'logs' | 'data' | 'record',
): string {
  if (folder !== 'record') return paths[folder]
  const mode = rescue.watch.state().trouble?.mode ?? settings.current().mode
  return mode === 'unset' ? paths.data : folderOf(mode)
}
