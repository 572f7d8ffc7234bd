import { describe, expect, it } from 'vitest'
import { ownArguments } from '#electron/app/command-line/arguments/host-switches'
import type { ArgumentProblem } from '#electron/app/command-line/arguments/invocation'
import { parseArguments } from '#electron/app/command-line/arguments/parse-arguments'

const cwd = process.platform === 'win32' ? 'C:\\work' : '/work'
function parse(...args: string[]) {
  return parseArguments(args, cwd)
}

describe('parseArguments()', () => {
  it('opens the window when nothing is said', () => {
    expect(parse()).toEqual({
      mode: 'window',
      options: {
        profile: null,
        isPractice: false,
        practiceFaults: null,
        practiceLatencyMs: null,
        practiceUsers: null,
      },
    })
  })

  it('opens the window in practice mode with a profile and faults', () => {
    const args = ['--practice', '--profile=/p', '--practice-faults', 'register:late@10:50']
    const more = ['--practice-latency', '20', '--practice-users', '200000']
    expect(parse(...args, ...more)).toMatchObject({
      mode: 'window',
      options: {
        isPractice: true,
        practiceFaults: 'register:late@10:50',
        practiceLatencyMs: 20,
        practiceUsers: 200_000,
      },
    })
  })

  it('sets a register up, with nothing else', () => {
    const address = 'postgresql://pemilik@db.example/kantor'
    expect(parse('--office-setup', '--office', address)).toMatchObject({
      mode: 'office-setup',
      options: { office: address },
    })
    expect(parse('--office-setup')).toMatchObject({ options: { office: null } })
  })

  it('reads a command with every flag', () => {
    const invocation = parse(
      ...['--register', 'toko.csv', '--report', 'hasil.csv'],
      ...['--columns', 'email=Surel, no_telp=No. HP'],
      ...['--server', 'http://127.0.0.1:8080/integration', '--profile', 'p'],
      ...['--in-flight', '16', '--settle', '0', '--no-precheck'],
      ...['--overwrite', '--sheet', 'Toko baru'],
    )
    expect(invocation).toMatchObject({
      mode: 'command',
      options: {
        kind: 'register',
        file: expect.stringMatching(/work[\\/]toko\.csv$/),
        report: expect.stringMatching(/work[\\/]hasil\.csv$/),
        profile: expect.stringMatching(/work[\\/]p$/),
        columns: [
          ['email', 'Surel'],
          ['no_telp', 'No. HP'],
        ],
        server: 'http://127.0.0.1:8080/integration',
        overwrite: true,
        sheets: ['Toko baru'],
        inFlight: 16,
        settleSeconds: 0,
        precheck: false,
      },
    })
  })

  it.each(['activate', 'check'])('reads a command that asks to %s', (kind) => {
    expect(parse(`--${kind}`, 'a.csv', '--report', 'b.csv')).toMatchObject({
      mode: 'command',
      options: { kind, file: expect.stringMatching(/work[\\/]a\.csv$/) },
    })
  })

  it('takes --without-branch with --activate alone', () => {
    const activate = ['--activate', 'a.csv', '--report', 'b.csv']
    expect(parse(...activate)).toMatchObject({ options: { withoutBranch: false } })
    expect(parse(...activate, '--without-branch')).toMatchObject({
      options: { withoutBranch: true },
    })
    const problem = { code: 'needs', flag: '--without-branch', other: '--activate' }
    for (const other of [['--register', 'a.csv', '--report', 'b.csv'], ['--practice']]) {
      expect(parse(...other, '--without-branch')).toEqual({ mode: 'invalid', problem })
    }
    expect(parse('--sync', '--without-branch')).toMatchObject({ problem: { code: 'conflicts' } })
  })

  it('takes what words of a status mean, as often as it is given, with --activate alone', () => {
    const activate = ['--activate', 'a.csv', '--report', 'b.csv']
    expect(parse(...activate)).toMatchObject({ options: { statuses: [] } })
    expect(parse(...activate, '--status', 'OK=paid', '--status=A=B = unpaid')).toMatchObject({
      options: {
        statuses: [
          ['OK', 'paid'],
          ['A=B', 'unpaid'],
        ],
      },
    })
    for (const bad of ['OK', '=paid', 'OK=', 'OK=yes']) {
      expect(parse(...activate, `--status=${bad}`)).toEqual({
        mode: 'invalid',
        problem: { code: 'badStatus' },
      })
    }
    expect(parse('--check', 'a.csv', '--report', 'b.csv', '--status', 'OK=paid')).toMatchObject({
      problem: { code: 'needs', flag: '--status', other: '--activate' },
    })
  })

  it.each(['0', '59', '3601', '9999999'])('takes a settle time of %s seconds', (seconds) => {
    expect(parse('--register', 'a.csv', '--report', 'b.CSV', '--settle', seconds)).toMatchObject({
      options: { settleSeconds: Number(seconds), reportFormat: 'csv' },
    })
  })

  it('leaves open what a command does not say', () => {
    expect(parse('--register', 'a.csv', '--report', 'b.csv', '--practice')).toMatchObject({
      options: {
        isPractice: true,
        overwrite: false,
        sheets: [],
        columns: null,
        server: null,
        inFlight: null,
        settleSeconds: null,
        precheck: true,
      },
    })
  })

  it('reads a sync', () => {
    expect(parse('--sync', '--server', 'https://contoh.id/x', '--profile', 'p')).toMatchObject({
      mode: 'copy',
      options: {
        work: 'sync',
        server: 'https://contoh.id/x',
        isPractice: false,
        acceptMissing: null,
      },
    })
    expect(parse('--sync', '--accept-missing', '120')).toMatchObject({
      options: { work: 'sync', acceptMissing: 120 },
    })
  })

  it('reads an export with every flag, and leaves open what is not said', () => {
    const flags = ['--view', 'Segera berakhir', '--masked', '--overwrite', '--practice']
    expect(parse('--export', 'a.xlsx', ...flags)).toMatchObject({
      mode: 'copy',
      options: {
        work: 'export',
        file: expect.stringMatching(/work[\\/]a\.xlsx$/),
        format: 'xlsx',
        view: 'Segera berakhir',
        isMasked: true,
        overwrite: true,
        isPractice: true,
      },
    })
    expect(parse('--export', 'a.csv')).toMatchObject({
      options: { server: null, view: null, isMasked: false, overwrite: false },
    })
    expect(parse('--export', 'a.csv', '--server', 'https://contoh.id/x')).toMatchObject({
      options: { work: 'export', server: 'https://contoh.id/x' },
    })
  })

  it.each(['--help', '-h'])('shows the usage for %s', (flag) => {
    expect(parse(flag)).toEqual({ mode: 'help' })
  })

  const command = ['--register', 'a.csv', '--report', 'b.csv']
  it.each<[readonly string[], Partial<ArgumentProblem>]>([
    [['--registr', 'a.csv'], { code: 'unknownFlag', flag: '--registr' }],
    [['-x'], { code: 'unknownFlag', flag: '-x' }],
    [['--no-practice'], { code: 'unknownFlag' }],
    [['a.csv'], { code: 'unexpectedArgument', text: 'a.csv' }],
    [['--register'], { code: 'missingValue', flag: '--register' }],
    [['--register='], { code: 'missingValue', flag: '--register' }],
    [['--register', '--report', 'b.csv'], { code: 'missingValue', flag: '--register' }],
    [['--practice=yes'], { code: 'takesNoValue', flag: '--practice' }],
    [['--register', 'a.csv'], { code: 'needs', flag: '--register', other: '--report' }],
    [['--check', 'a.csv'], { code: 'needs', flag: '--check', other: '--report' }],
    [[...command, '--activate', 'b.csv'], { code: 'conflicts', other: '--activate' }],
    [
      ['--activate', 'a.csv', '--report', 'b.csv', '--no-precheck'],
      { code: 'needs', flag: '--no-precheck', other: '--register' },
    ],
    [['--report', 'b.csv'], { code: 'needs', flag: '--report', other: '--register' }],
    [['--in-flight', '4'], { code: 'needs', flag: '--in-flight', other: '--register' }],
    [['--practice-latency', '4'], { code: 'needs', other: '--practice' }],
    [['--practice-users', '4'], { code: 'needs', other: '--practice' }],
    [['--practice', '--practice-users', '2000000'], { code: 'notInRange' }],
    [[...command, '--practice', '--server', 'http://127.0.0.1'], { code: 'conflicts' }],
    [[...command, '--server', 'api.elkassa.com'], { code: 'badAddress' }],
    [[...command, '--in-flight', '0'], { code: 'notInRange', least: 1, most: 16 }],
    [[...command, '--in-flight', '17'], { code: 'notInRange' }],
    [[...command, '--in-flight', '1.5'], { code: 'notInRange' }],
    [[...command, '--settle', 'soon'], { code: 'notInRange', flag: '--settle' }],
    [[...command, '--settle=-1'], { code: 'notInRange', flag: '--settle' }],
    [[...command, '--columns', 'email'], { code: 'badColumns' }],
    [[...command, '--columns', 'a=b,'], { code: 'badColumns' }],
    [[...command, '--columns', 'a=b=c'], { code: 'badColumns' }],
    [[...command, '--settle', '10000000'], { code: 'notInRange', flag: '--settle', least: 0 }],
    [['--register', 'a.csv', '--report', 'b.ods'], { code: 'badEnding', flag: '--report' }],
    [['--register', 'a.csv', '--report', 'csv'], { code: 'badEnding', flag: '--report' }],
    [['--check', 'a.csv', '--report', '/dev/null'], { code: 'badEnding', flag: '--report' }],
    [['--export', 'a.xls'], { code: 'badEnding', flag: '--export' }],
    [['--export', 'a.csv.gz'], { code: 'badEnding', flag: '--export' }],
    [['--practice', '--practice-faults', 'nonsense'], { code: 'badFaults' }],
    [['--export'], { code: 'missingValue', flag: '--export' }],
    [['--sync=yes'], { code: 'takesNoValue', flag: '--sync' }],
    [['--office-setup', '--desk', 'Meja 1'], { code: 'conflicts', other: '--desk' }],
    [[...command, '--office-setup'], { code: 'conflicts', flag: '--office-setup' }],
    [['--office-setup', '--practice'], { code: 'conflicts', other: '--practice' }],
    [['--sync', '--office-setup'], { code: 'conflicts', other: '--office-setup' }],
    [['--take-on'], { code: 'needs', flag: '--take-on', other: '--register' }],
    [['--sync', '--export', 'a.csv'], { code: 'conflicts', flag: '--sync', other: '--export' }],
    [[...command, '--sync'], { code: 'conflicts', flag: '--sync', other: '--register' }],
    [['--sync', '--in-flight', '4'], { code: 'conflicts', other: '--in-flight' }],
    [['--sync', '--practice', '--server', 'http://127.0.0.1'], { code: 'conflicts' }],
    [['--sync', '--server', 'contoh'], { code: 'badAddress' }],
    [['--sync', '--masked'], { code: 'needs', flag: '--masked', other: '--export' }],
    [['--sync', '--accept-missing'], { code: 'missingValue', flag: '--accept-missing' }],
    [['--sync', '--accept-missing', '0'], { code: 'notInRange', least: 1 }],
    [['--sync', '--accept-missing', 'all'], { code: 'notInRange', flag: '--accept-missing' }],
    [['--accept-missing', '5'], { code: 'needs', flag: '--accept-missing', other: '--sync' }],
    [['--export', 'a.csv', '--accept-missing', '5'], { code: 'needs', other: '--sync' }],
    [[...command, '--accept-missing', '5'], { code: 'needs', other: '--sync' }],
    [['--view', 'x'], { code: 'needs', flag: '--view', other: '--export' }],
    [['--overwrite'], { code: 'needs', flag: '--overwrite', other: '--register' }],
    [['--sync', '--overwrite'], { code: 'conflicts', flag: '--sync', other: '--overwrite' }],
    [['--sheet', 'Toko'], { code: 'needs', flag: '--sheet', other: '--register' }],
    [['--export', 'a.csv', '--sheet', 'Toko'], { code: 'conflicts', other: '--sheet' }],
    [['--export', 'a.csv', '--practice', '--server', 'http://127.0.0.1'], { code: 'conflicts' }],
  ])('says what is wrong with %j', (args, problem) => {
    expect(parse(...args)).toMatchObject({ mode: 'invalid', problem })
  })
})

describe('ownArguments()', () => {
  const host = [
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '--password-store=gnome-libsecret',
    '--ozone-platform=x11',
    '--disable-gpu',
    '--lang=id',
    '--v=1',
  ]

  it('leaves out what belongs to Electron, Chromium or Node', () => {
    expect(ownArguments(['exe', ...host, '--practice', '--no-precheck'], false)).toEqual([
      '--practice',
      '--no-precheck',
    ])
  })

  it("leaves out the application's folder where Electron was started with one", () => {
    expect(ownArguments(['exe', '--inspect=0', '.', '--register', 'a.csv'], true)).toEqual([
      '--register',
      'a.csv',
    ])
  })
})
