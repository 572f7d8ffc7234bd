import { app, type BrowserWindow } from 'electron'
import { createActivationHandlers } from '#electron/ipc/activation-handlers'
import { createAnswersHandlers } from '#electron/ipc/answers-handlers'
import { createAppHandlers } from '#electron/ipc/app-handlers'
import { createBrowseHandlers } from '#electron/ipc/browse-handlers'
import { createDialogs } from '#electron/ipc/dialogs'
import { createExportHandlers } from '#electron/ipc/export-handlers'
import type { Handlers } from '#electron/ipc/handle'
import { createHistoryHandlers } from '#electron/ipc/history-handlers'
import { createOverviewHandlers } from '#electron/ipc/overview-handlers'
import { createReconcileHandlers } from '#electron/ipc/reconcile-handlers'
import { createRecordHandlers } from '#electron/ipc/record-handlers'
import { createReferenceHandlers } from '#electron/ipc/reference-handlers'
import { createRegistrationHandlers } from '#electron/ipc/registration-handlers'
import { createRunsHandlers } from '#electron/ipc/runs-handlers'
import { createSearchHandlers } from '#electron/ipc/search-handlers'
import { createSettingsHandlers } from '#electron/ipc/settings-handlers'
import { createSourcesHandlers } from '#electron/ipc/sources-handlers'
import { createStorageHandlers } from '#electron/ipc/storage-handlers'
import { nameAuthorities } from '#electron/services/settings/authorities'
import { changeSettings } from '#electron/services/workspace/change-settings'
import type { SettingsChange } from '#shared/domain/settings'
import { messagesIn } from '#shared/locales/messages'
import type { Container } from './container'
import { openFolder } from './open-folder'
import { openOutside } from './open-outside'
import { readLicences } from './read-licences'
import { textsOf } from './texts'

interface PageDeps {
  readonly container: Container
  readonly findWindow: () => BrowserWindow | null
  /** The settings changed: theme and menu follow. */
  readonly onSettings: () => void
}

/** Everything the page may ask for. A channel left out does not compile. */
export function createHandlers({ container, findWindow, onSettings }: PageDeps): Handlers {
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
      quit: () => app.quit(),
    }),
    ...createRecordHandlers({ rescue: container.rescue, readStatus }),
    ...createSettingsHandlers({
      ...{ connect, readStatus, changeSettings: change, changeAuthorities },
      ...{ dialogs, texts },
    }),
    ...createOverviewHandlers(() => workspaces.current().readOverview()),
    ...createSearchHandlers(() => workspaces.current().search),
    ...createSourcesHandlers({ sources: () => workspaces.current().sources, dialogs, texts }),
    ...createHistoryHandlers({
      history: () => workspaces.current().history,
      waiting: () => workspaces.current().waiting,
      dialogs,
      texts,
      words: () => messagesIn(settings.current().language).history,
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
