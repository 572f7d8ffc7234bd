import { describe, expect, it } from 'vitest'
import { parseArguments } from '#electron/app/command-line/arguments/parse-arguments'
import { joinFlags } from '../../scripts/lib/join-flags.mjs'

const url = 'https://api.contoh.example/integration'

describe('joinFlags()', () => {
  it.each([
    [['--server', url], [`--server=${url}`]],
    [[`--server=${url}`], [`--server=${url}`]],
    [
      ['--register', 'toko baru.csv', '--practice', '--settle', '5'],
      ['--register=toko baru.csv', '--practice', '--settle=5'],
    ],
    [
      ['--register', '--report', 'b.csv'],
      ['--register', '--report=b.csv'],
    ],
    [
      ['--columns', 'email=E-mail', 'lebih'],
      ['--columns=email=E-mail', 'lebih'],
    ],
    [
      ['--in-flight', '-1'],
      ['--in-flight', '-1'],
    ],
    [
      ['-h', 'a'],
      ['-h', 'a'],
    ],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [[], []],
  ])('makes of %j %j', (args, joined) => {
    expect(joinFlags(args)).toEqual(joined)
  })

  it('leaves the meaning of a command line as it is', () => {
    const args = ['--register', 'a.csv', '--report', 'b.csv', '--server', url, '--no-precheck']
    const joined = joinFlags([...args, '--profile', 'p', '--in-flight', '3'])
    expect(joined.every((arg) => arg.startsWith('--'))).toBe(true)
    expect(parseArguments(joined, '/kerja')).toEqual(
      parseArguments([...args, '--profile', 'p', '--in-flight', '3'], '/kerja'),
    )
  })
})
