import type { AppUpdater } from 'electron-updater'
import { AppError } from '#electron/errors/app-error'
import type { StoredSettings } from '#electron/services/settings/settings-store'
import type { Release } from '#electron/services/updates/release'
import type { Updater } from '#electron/services/updates/updates'
import type { NewVersion } from '#shared/domain/update'
import type { Logger } from '../profile/logger'
import { asUpdateError } from './as-update-error'
import { setWay } from './set-way'
import type { UpdateSource } from './signed-provider'

interface ConsoleUpdaterDeps {
  readonly source: () => UpdateSource
  readonly settings: () => Pick<StoredSettings, 'proxyMode' | 'proxyUrl' | 'authorityPem'>
  readonly log: Logger
}

/** A download that brings nothing for so long has ended without saying so. */
const stallMs = 60_000

/** Finds, downloads and installs newer versions by electron-updater, which is read when it is first needed. */
export function createConsoleUpdater({ source, settings, log }: ConsoleUpdaterDeps) {
  let opening: Promise<AppUpdater> | null = null
  let release: Release | null = null
  const open = () => {
    opening ??= openUpdater(log)
    return opening
  }

  async function find(): Promise<NewVersion | null> {
    const updater = await open()
    const { createSignedProvider } = await import('./signed-provider')
    const onRelease = (found: Release) => {
      release = found
    }
    const updateProvider = createSignedProvider(source(), onRelease)
    updater.setFeedURL({ provider: 'custom', updateProvider })
    await setWay(updater.netSession, settings())
    const found = await updater.checkForUpdates()
    if (found === null) throw new AppError('unexpected', 'electron-updater does not update this')
    if (!found.isUpdateAvailable || release === null) return null
    const { version, releasedAt, whatsNew } = release
    return { version, releasedAt: Math.floor(Date.parse(releasedAt) / 1000), whatsNew }
  }

  const download: Updater['download'] = async ({ onShare, signal }) => {
    const updater = await open()
    const { CancellationToken } = await import('electron-updater')
    const token = new CancellationToken()
    const cancel = () => token.cancel()
    signal.addEventListener('abort', cancel)
    const stall = createStallWatch(cancel)
    const onProgress = ({ percent }: { readonly percent: number }) => {
      stall.moved()
      onShare(Math.min(Math.max(percent / 100, 0), 1))
    }
    updater.on('download-progress', onProgress)
    try {
      await updater.downloadUpdate(token)
    } finally {
      stall.end()
      signal.removeEventListener('abort', cancel)
      updater.off('download-progress', onProgress)
    }
  }

  return {
    find: () => find().catch(refuse),
    download: (options) => download(options).catch(refuse),
    /** Installs what was downloaded and opens it; false where that failed. The application ends by itself. */
    install: async (): Promise<boolean> => {
      const updater = await open()
      let isRefused = false
      updater.once('error', () => {
        isRefused = true
      })
      updater.quitAndInstall(true, true)
      return !isRefused
    },
  } satisfies Updater & { readonly install: () => Promise<boolean> }
}

function refuse(error: unknown): never {
  throw asUpdateError(error)
}

async function openUpdater(log: Logger): Promise<AppUpdater> {
  const { autoUpdater } = await import('electron-updater')
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.allowDowngrade = false
  autoUpdater.disableWebInstaller = true
  autoUpdater.disableDifferentialDownload = true
  autoUpdater.logger = {
    info: (message) => log.info(`updates: ${message}`),
    warn: (message) => log.warn(`updates: ${message}`),
    error: (message) => log.warn(`updates: ${message}`),
  }
  return autoUpdater
}

function createStallWatch(onStall: () => void) {
  let timer = setTimeout(onStall, stallMs)
  return {
    moved: () => {
      clearTimeout(timer)
      timer = setTimeout(onStall, stallMs)
    },
    end: () => clearTimeout(timer),
  }
}
