/**
 * Switches that belong to Electron, Chromium or Node, which read them by themselves.
 *
 * Whoever launches the application may add some: the desktop, a test driver, root's `--no-sandbox`.
 */
const hostSwitches = [
  /^--(no-sandbox|no-zygote|no-first-run|no-default-browser-check|no-proxy-server|headless)$/,
  /^--(disable|enable|force|allow|ignore|use|gpu|proxy|host|log|trace|remote|ozone|gtk|renderer)-/,
  /^--(password-store|user-data-dir|js-flags|lang|class|name|type|vmodule|display|high-dpi-support)(=|$)/,
  /^--(autoplay-policy|original-process-start-time|edge-touch-filtering|touch-events)(=|$)/,
  /^--inspect(-brk|-port|-publish-uid)?(=|$)/,
  /^--v=\d+$/,
  /^--squirrel-/,
  /^--updated$/,
  /^-psn_/,
]

/** True for a switch the console leaves to its host. */
export function isHostSwitch(argument: string): boolean {
  return hostSwitches.some((pattern) => pattern.test(argument))
}

/**
 * The arguments meant for the console, out of `process.argv`.
 *
 * `isDefaultApp`: started as `electron FOLDER …`, where the first plain argument is that folder.
 */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): string[] {
  const own = argv.slice(1).filter((argument) => !isHostSwitch(argument))
  if (!isDefaultApp) return own
  const folder = own.findIndex((argument) => !argument.startsWith('-'))
  return own.filter((_, index) => index !== folder)
}
