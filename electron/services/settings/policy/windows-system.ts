import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { promisify } from 'node:util'
import { PolicyFault } from './policy-fault'

const run = promisify(execFile)
const longestWaitMs = 30_000
const profileList = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList'

/** The folder of Windows by the kernel's own name for it, which no variable of a user can change. */
export function findWindowsFolder(): string {
  return withoutPrefix(realpathSync.native('\\\\?\\GLOBALROOT\\SystemRoot'))
}

/** `\\?\C:\Windows` is `C:\Windows`. */
export function withoutPrefix(path: string): string {
  return path.replace(/^\\\\\?\\/, '').replace(/\\$/, '')
}

/** The folder of programs' data, as the registry has it. Throws `PolicyFault`. */
export async function findProgramData(windows = findWindowsFolder()): Promise<string> {
  const query = ['query', profileList, '/v', 'ProgramData']
  const said = await ask(windows, 'System32\\reg.exe', query)
  const folder = readProgramData(said, windows)
  if (folder === null) throw new PolicyFault('place-unknown', profileList)
  return folder
}

/**
 * Reads the answer of `reg.exe query … /v ProgramData`; null for one that names no folder of a drive.
 * `%SystemDrive%` is the drive of the Windows folder, and no other variable is followed.
 */
export function readProgramData(said: string, windows: string): string | null {
  const [, value = ''] = /^\s*ProgramData\s+REG_(?:EXPAND_)?SZ\s+(.*?)\s*$/im.exec(said) ?? []
  const folder = value.replace(/^%SystemDrive%/i, windows.slice(0, 2)).replace(/\\$/, '')
  return /^[a-z]:\\[^%"*?<>|]+$/i.test(folder) ? folder : null
}

/** Owner and rights of each path, as SDDL, in their order. Throws `PolicyFault`. */
export async function readDescriptors(
  paths: readonly string[],
  windows = findWindowsFolder(),
): Promise<readonly string[]> {
  const powershell = 'System32\\WindowsPowerShell\\v1.0\\powershell.exe'
  const command = askForDescriptors(paths)
  const said = await ask(windows, powershell, [
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    command,
  ])
  const lines = said.split(/\r?\n/).filter((line) => line !== '')
  if (lines.length !== paths.length) throw new PolicyFault('unreadable', paths[0] ?? '')
  return lines
}

/** The module is named by its place: one of the same name in a folder of the user's would come first. */
export function askForDescriptors(paths: readonly string[]): string {
  const module =
    '$PSHOME\\Modules\\Microsoft.PowerShell.Security\\Microsoft.PowerShell.Security.psd1'
  const quoted = paths.map((path) => `'${path.replace(/['‘’‚‛]/g, '$&$&')}'`)
  return [
    "$ErrorActionPreference = 'Stop'",
    `Import-Module "${module}"`,
    ...quoted.map((path) => `(Microsoft.PowerShell.Security\\Get-Acl -LiteralPath ${path}).Sddl`),
  ].join('; ')
}

/** With no variable but the system's own: others may load code of the user's into what is asked. */
async function ask(windows: string, program: string, args: readonly string[]): Promise<string> {
  const env = { SystemRoot: windows, windir: windows, SystemDrive: windows.slice(0, 2) }
  try {
    const path = `${windows}\\${program}`
    const options = { env, timeout: longestWaitMs, windowsHide: true }
    return (await run(path, [...args], options)).stdout
  } catch (error) {
    throw new PolicyFault('unreadable', program, { cause: error })
  }
}
