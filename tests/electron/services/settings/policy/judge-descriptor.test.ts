import { describe, expect, it } from 'vitest'
import { judgeDescriptor } from '#electron/services/settings/policy/judge-descriptor'

const installer = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
const person = 'S-1-5-21-1004336348-1177238915-682003330-1001'

describe('judgeDescriptor()', () => {
  it.each([
    [
      'what Windows gives a folder an administrator made',
      'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)',
    ],
    ['the system as owner', 'O:SYG:SYD:(A;;FA;;;SY)'],
    ['the installer of Windows as owner', `O:${installer}G:SYD:(A;;GA;;;${installer})`],
    ['administrators by number', 'O:S-1-5-32-544G:BAD:(A;;FA;;;S-1-5-18)'],
    ['reading in letters', 'O:BAD:(A;;FR;;;WD)(A;;FX;;;BU)(A;;GR;;;AU)(A;;GRGX;;;AC)'],
    ['reading by a number', 'O:BAD:(A;;0x80000000;;;WD)(A;;0xa0000000;;;WD)'],
    ['a right that is only inherited', 'O:BAD:(A;OICIIO;GA;;;CO)(A;CIIO;FA;;;BU)'],
    ['an inherited right to read', 'O:BAD:AI(A;OICIID;0x1200a9;;;BU)'],
    ['a denial', `O:BAD:(D;;FA;;;${person})(A;;FR;;;BU)`],
    ['a list that gives nobody anything', 'O:BAD:P'],
    ['a list for the log', 'O:BAD:(A;;FR;;;BU)S:(AU;SAFA;FA;;;WD)'],
  ])('trusts %s', (_, sddl) => {
    expect(judgeDescriptor(sddl)).toBeNull()
  })

  it.each([
    ['a person', `O:${person}G:BAD:(A;;FR;;;BU)`],
    ['the users', 'O:BUD:(A;;FR;;;BU)'],
    ['somebody whose number begins alike', 'O:S-1-5-18-1D:(A;;FR;;;BU)'],
    ['nobody', 'G:BAD:(A;;FR;;;BU)'],
    ['nothing at all', ''],
  ])('refuses one that belongs to %s', (_, sddl) => {
    expect(judgeDescriptor(sddl)).toBe('not-owned')
  })

  it.each([
    ['everything', 'FA'],
    ['everything by its general name', 'GA'],
    ['writing by its general name', 'GW'],
    ['writing', 'FW'],
    ['writing beside reading', 'GRGW'],
    ['making files', 'DC'],
    ['making folders', 'LC'],
    ['deleting', 'SD'],
    ['deleting what is inside', 'DT'],
    ['changing rights', 'WD'],
    ['taking ownership', 'WO'],
    ['changing, as Explorer gives it', '0x1301bf'],
    ['writing by a number', '0x2'],
    ['everything by a number', '0x10000000'],
    ['writing by its general number', '0x40000000'],
    ['as much as there is', '0x02000000'],
    ['a right nobody knows', 'ZZ'],
    ['a number that is none', '0x'],
    ['a number in another way', '1179785'],
    ['half a name', 'FRG'],
  ])('refuses %s for users', (_, rights) => {
    expect(judgeDescriptor(`O:BAD:(A;;FR;;;WD)(A;;${rights};;;BU)`)).toBe('writable')
  })

  it.each([
    ['no list, which is everything for everybody', 'O:BAG:SY'],
    ['a list that is said to be none', 'O:BAD:NO_ACCESS_CONTROL'],
    ['a kind that is unknown', 'O:BAD:(XA;;FR;;;BU;(Member_of {SID(BA)}))'],
    ['an entry of an object', 'O:BAD:(OA;;FR;bf967aba-0de6-11d0-a285-00aa003049e2;;BU)'],
    ['an unknown flag', 'O:BAD:(A;ZZ;FR;;;BU)'],
    ['the creator', 'O:BAD:(A;;GA;;;CO)'],
    ['an inherited right to change', 'O:BAD:AI(A;OICIID;0x1301bf;;;BU)'],
    ['letters behind it', 'O:BAD:(A;;FR;;;BU)x'],
    ['an entry that does not end', 'O:BAD:(A;;FR;;;BU)(A;;FA;;;WD'],
  ])('refuses %s', (_, sddl) => {
    expect(judgeDescriptor(sddl)).toBe('writable')
  })
})
