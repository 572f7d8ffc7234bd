/** The machine a platform's packages are built on, as a sentence names it. */
const machines = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/**
 * What can be packaged, by its name on the command line: the platform that builds it, what electron-builder calls it, and for
 * which processors. The folder needs no tools of its own: it is for trying out.
 */
export const targets = {
  'linux-dir': { platform: 'linux', kind: 'dir', archs: ['x64'] },
  'linux-appimage': { platform: 'linux', kind: 'AppImage', archs: ['x64'] },
  'linux-deb': { platform: 'linux', kind: 'deb', archs: ['x64'] },
  'mac-dmg': { platform: 'darwin', kind: 'dmg', archs: ['x64', 'arm64'] },
  'mac-zip': { platform: 'darwin', kind: 'zip', archs: ['x64', 'arm64'] },
  'win-nsis': { platform: 'win32', kind: 'nsis', archs: ['x64', 'arm64'] },
}

/**
 * The targets that were asked for, or without any all that this machine can build.
 *
 * @param {readonly string[]} names
 * @param {{ platform: string, electron: 'official' | 'registry' | undefined }} machine `electron`: the best it can have
 * @returns {{ platform: string, kind: string, archs: readonly string[] }[]}
 * @throws a sentence where one of them cannot be built here, before anything is built
 */
export function chooseTargets(names, machine) {
  for (const name of names) {
    const problem = findProblem(name, machine)
    if (problem !== undefined) throw new Error(`${problem} Nothing was built.`)
  }
  const chosen = names.length > 0 ? [...new Set(names)] : listPossible(machine)
  if (chosen.length === 0) throw new Error('Nothing can be packaged on this machine.')
  return chosen.map((name) => targets[name])
}

/** Why a target cannot be built on this machine, if so. */
function findProblem(name, { platform, electron }) {
  if (!Object.hasOwn(targets, name)) {
    return `There is no target ${name}: choose from ${Object.keys(targets).join(', ')}.`
  }
  const target = targets[name]
  if (target.platform !== platform) {
    return `${name} is built on ${machines[target.platform]}, and this is ${machines[platform] ?? platform}.`
  }
  if (electron === 'official') return undefined
  const problem = `${name} needs the official Electron, which cannot be downloaded here`
  if (electron === undefined) return `${problem}.`
  return target.kind === 'dir' ? undefined : `${problem}; linux-dir can be built.`
}

function listPossible(machine) {
  const possible = Object.keys(targets).filter((name) => findProblem(name, machine) === undefined)
  const packages = possible.filter((name) => targets[name].kind !== 'dir')
  return packages.length > 0 ? packages : possible
}
