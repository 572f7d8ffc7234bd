import { firstLine, spawnTied, stopProcess } from './tied-process.mjs'

/** True where a window can be shown: Windows and macOS always, Linux with a desktop session. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Starts a virtual display (Xvfb) on a number that is free.
 *
 * @returns {Promise<{ name: string, env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startDisplay() {
  const screen = ['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-displayfd', '3']
  const server = spawnTied('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const name = `:${await firstLine(server, server.stdio[3], 'Xvfb')}`
  return { name, env: { DISPLAY: name }, stop: () => stopProcess(server) }
}
