import { recordProblem } from '#electron/services/ledger-recovery/ledger-watch'
import {
  setPracticeConditions,
  startLive,
  startPractice,
} from '#electron/services/workspace/choose-mode'
import {
  type ConnectDeps,
  forgetCredentials,
  saveCredentials,
} from '#electron/services/workspace/sign-in'
import type { SettingsChange, Status } from '#shared/domain/settings'
import type { native } from '#shared/locales/id/native'
import type { Dialogs } from '../dialogs'
import type { Handlers } from '../handle'

export interface SettingsDeps {
  readonly connect: ConnectDeps
  readonly changeSettings: (change: SettingsChange) => Promise<void>
  /** Keeps the certificates of a file, or none; calls rest on them from now on. */
  readonly changeAuthorities: (path: string | null) => Promise<void>
  readonly dialogs: Pick<Dialogs, 'chooseFile'>
  readonly texts: () => (typeof native)['dialog']
  readonly readStatus: () => Promise<Status>
}

type SettingsHandlers = Pick<
  Handlers,
  | 'settings:change'
  | 'authorities:choose'
  | 'authorities:forget'
  | 'credentials:save'
  | 'credentials:forget'
  | 'practice:start'
  | 'practice:conditions'
  | 'live:start'
  | 'users:sync'
  | 'users:accept-vanished'
  | 'users:cancel-sync'
>

/** Each answers with the status as it is afterwards. */
export function createSettingsHandlers(deps: SettingsDeps): SettingsHandlers {
  const { connect, dialogs, texts } = deps
  const after = async (step: unknown): Promise<Status> => {
    try {
      await step
    } catch (error) {
      // The status tells it, and the page shows the choice there is.
      if (recordProblem(error) === null) throw error
    }
    return deps.readStatus()
  }
  return {
    'settings:change': (change) => after(deps.changeSettings(change)),
    'authorities:choose': async () => {
      const { chooseCertificate: title, certificates: name, allFiles, choose } = texts()
      const path = await dialogs.chooseFile({
        ...{ title, buttonLabel: choose },
        filters: [
          { name, extensions: ['pem', 'crt', 'cer'] },
          { name: allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      return path === null ? deps.readStatus() : after(deps.changeAuthorities(path))
    },
    'authorities:forget': () => after(deps.changeAuthorities(null)),
    'credentials:save': (input) => after(saveCredentials(connect, input)),
    'credentials:forget': () => after(forgetCredentials(connect)),
    'practice:start': () => after(startPractice(connect)),
    'practice:conditions': ({ conditions }) => after(setPracticeConditions(connect, conditions)),
    'live:start': () => after(startLive(connect)),
    'users:sync': () => after(connect.workspaces.current().users.sync()),
    'users:accept-vanished': ({ count }) => after(connect.workspaces.current().users.sync(count)),
    'users:cancel-sync': () => after(connect.workspaces.current().users.cancelSync()),
  }
}
