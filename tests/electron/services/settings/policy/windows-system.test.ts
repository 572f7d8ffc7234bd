import { describe, expect, it } from 'vitest'
import {
  askForDescriptors,
  readProgramData,
  withoutPrefix,
} from '#electron/services/settings/policy/windows-system'

const said = (value: string, kind = 'REG_EXPAND_SZ') =>
  `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\r\n    ProgramData    ${kind}    ${value}\r\n\r\n`

describe('readProgramData()', () => {
  it.each([
    [said('%SystemDrive%\\ProgramData'), 'D:\\ProgramData'],
    [said('%systemdrive%\\Data Program\\'), 'D:\\Data Program'],
    [said('E:\\Bersama', 'REG_SZ'), 'E:\\Bersama'],
  ])('reads what the registry says: %j', (text, folder) => {
    expect(readProgramData(text, 'D:\\Windows')).toBe(folder)
  })

  it.each([
    ['', 'nothing'],
    [said('%USERPROFILE%\\ProgramData'), 'a variable of the user'],
    [said('\\\\server\\bersama'), 'a place of the network'],
    [said('ProgramData'), 'no drive'],
    [said('%SystemDrive%'), 'a drive alone'],
    ['ERROR: The system was unable to find the specified registry key', 'an error'],
  ])('takes no other for a folder: %j', (text) => {
    expect(readProgramData(text, 'C:\\Windows')).toBeNull()
  })
})

describe('withoutPrefix()', () => {
  it.each([
    ['\\\\?\\C:\\Windows', 'C:\\Windows'],
    ['C:\\Windows\\', 'C:\\Windows'],
  ])('%s is %s', (path, plain) => {
    expect(withoutPrefix(path)).toBe(plain)
  })
})

describe('askForDescriptors()', () => {
  it('asks the system’s own module, and lets no name end its quotes', () => {
    const asked = askForDescriptors(["C:\\O'Hara’s\\ca.pem", 'C:\\b'])
    expect(asked).toContain("-LiteralPath 'C:\\O''Hara’’s\\ca.pem').Sddl")
    expect(asked).toContain("-LiteralPath 'C:\\b').Sddl")
    expect(asked.indexOf('$PSHOME\\Modules')).toBeLessThan(asked.indexOf('Get-Acl'))
  })
})
