// @ts-check
import { strictTransport } from './scripts/lib/package/strict-transport.mjs'

/** Of better-sqlite3, what runs: without its sources and without the modules of other platforms. */
const sqliteFiles = ['package.json', 'LICENSE', 'lib/**']

/**
 * The module of one platform.
 *
 * Its name is literal: electron-builder's own macro for it means the machine that builds.
 *
 * @param {'darwin' | 'linux' | 'win32'} platform
 */
function nativeModule(platform) {
  const folder = 'node_modules/better-sqlite3/prebuilds'
  return { from: folder, to: folder, filter: [`${platform}-\${arch}.node`] }
}

/**
 * How the console is packaged, for `npm run package`.
 *
 * Signing takes its secrets from the environment alone: `CSC_LINK` and `CSC_KEY_PASSWORD` (a certificate for macOS or
 * Windows; `WIN_CSC_LINK` and `WIN_CSC_KEY_PASSWORD` where they differ); notarisation `APPLE_API_KEY`, `APPLE_API_KEY_ID`
 * and `APPLE_API_ISSUER`, or `APPLE_ID`, `APPLE_APP_SPECIFIC_PASSWORD` and `APPLE_TEAM_ID`. Without them
 * the packages are unsigned.
 *
 * @type {import('electron-builder').Configuration}
 */
const config = {
  appId: 'example.elkassa.console',
  productName: 'ELKASSA Console',
  copyright: 'Copyright © 2026 ELKASSA Console contributors',
  // Of one word: "ELKASSA Console" would put a space into every address it is downloaded from.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's macros.
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'packaging' },
  publish: null,
  // better-sqlite3 brings its modules built.
  npmRebuild: false,
  // An allow list: what is not named does not ship. Modules come by a list of their own, and the rest of node_modules is bundled.
  files: [
    'out/**',
    'package.json',
    '!**/node_modules/**',
    { from: 'node_modules/better-sqlite3', to: 'node_modules/better-sqlite3', filter: sqliteFiles },
  ],
  asar: { smartUnpack: false },
  // A library is loaded by the system, which cannot look into an archive.
  asarUnpack: ['**/*.node'],
  electronLanguages: ['en-US', 'id'],
  // The executable is the console and nothing else: neither a Node nor a debugger for whoever can start it. The integrity of the
  // archive is checked by Windows' and macOS' Electron; on Linux it does nothing.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  afterPack: strictTransport,
  win: {
    target: ['nsis'],
    files: [nativeModule('win32')],
    icon: 'icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  // For the user who opens it, without administrator rights. An administrator installs it for everybody on the machine,
  // unattended, from an elevated prompt: `elkassa-console-VERSION-win-x64.exe /S /allusers`.
  nsis: {
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowToChangeInstallationDirectory: false,
    buildUniversalInstaller: false,
    packElevateHelper: false,
    differentialPackage: false,
    installerLanguages: ['id_ID', 'en_US'],
    // The record of work belongs to the operator, not to the program.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg', 'zip'],
    files: [nativeModule('darwin')],
    icon: 'icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'packaging/entitlements.mac.plist',
    entitlementsInherit: 'packaging/entitlements.mac.plist',
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's macros.
  dmg: { title: '${productName} ${version}', writeUpdateInfo: false },
  linux: {
    target: ['AppImage', 'deb'],
    files: [nativeModule('linux')],
    icon: 'icons',
    executableName: 'elkassa-console',
    category: 'Office',
    synopsis: 'Register ELKASSA shops in bulk and activate their packages',
    maintainer: 'ELKASSA Console <console@elkassa.example>',
    desktop: {
      entry: {
        Comment: 'Register ELKASSA shops in bulk and activate their packages',
        'Comment[id]': 'Daftarkan toko ELKASSA sekaligus dan aktifkan paketnya',
        // What its window is called on X11: the desktop finds the icon by it.
        StartupWMClass: 'ELKASSA Console',
      },
    },
  },
  // Its AppImage brings what mounts it: machines without libfuse2 open it too.
  toolsets: { appimage: '1.0.3' },
}

export default config
